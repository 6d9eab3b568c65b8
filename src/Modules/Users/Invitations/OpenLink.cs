namespace Union.Users.Invitations;

internal sealed record OpenLink(AccountLink Link, User User);
