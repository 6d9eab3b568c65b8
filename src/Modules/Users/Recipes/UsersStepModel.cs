namespace Union.Users.Recipes;

internal sealed record UsersStepModel(IReadOnlyList<UserModel> Users);
