using Union.Web.Forms;

namespace Union.Users.People;

/// <summary>What limits the list of users.</summary>
internal sealed record UserFilter(string? Text, Guid? RoleId, UserState? State)
{
    public override string ToString() =>
        string.Join(
            "，",
            new[]
            {
                string.IsNullOrWhiteSpace(Text) ? null : $"关键词 {Text}",
                RoleId is { } role ? $"角色 {role}" : null,
                State is { } state ? $"状态 {state.DisplayName()}" : null,
            }.OfType<string>()
        );
}
