using System.Text.RegularExpressions;

namespace Union.Users.Accounts;

/// <summary>What a sign-in name may look like.</summary>
internal static partial class UserNames
{
    /// <summary>Null when the name may be used.</summary>
    public static string? Problem(string? userName) =>
        userName is not null && Form().IsMatch(userName.Trim()) ? null : "用户名应为 2 到 50 个字母、汉字、数字或 . _ - @，以字母、汉字或数字开头。";

    public static string Taken(string userName) => $"用户名“{userName.Trim()}”已被使用，请换一个。";

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._@-]{1,49}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
