using System.Text.RegularExpressions;

namespace Union.Users.Accounts;

/// <summary>What a password must be: long, not among the common ones, without the user name. No forced mix of character kinds.</summary>
internal sealed partial class PasswordRules(SiteService sites)
{
    /// <summary>No site may ask for less.</summary>
    public const int Shortest = 10;

    public const int Longest = 128;

    public async Task<int> MinimumAsync(CancellationToken cancellationToken) =>
        Math.Clamp((await sites.GetSiteSettingsAsync(cancellationToken)).As<UsersSettings>().MinimumPasswordLength, Shortest, 64);

    /// <summary>Empty when the password may be used.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(string password, string userName, CancellationToken cancellationToken) =>
        [.. Problems(password, userName, await MinimumAsync(cancellationToken))];

    internal static IEnumerable<string> Problems(string password, string userName, int minimum)
    {
        if (password.Length < minimum)
            yield return $"密码至少 {minimum} 个字符，可以用一句容易记住的话。";
        if (password.Length > Longest)
            yield return $"密码不能超过 {Longest} 个字符。";
        var name = userName.Trim();
        if (name.Length >= 3 && password.Contains(name, StringComparison.OrdinalIgnoreCase))
            yield return "密码不能包含用户名。";
        if (IsCommon(password))
            yield return "这个密码太常见，容易被猜到，请换一个。";
    }

    private static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        return lower.Distinct().Count() < 4
            || IsRun(lower)
            || IsRepeated(lower)
            || CommonPasswords.Contains(lower)
            || CommonPasswords.Contains(Tail().Replace(Head().Replace(lower, ""), ""));
    }

    // abcdefghij, 9876543210
    private static bool IsRun(string text)
    {
        var steps = text.Zip(text.Skip(1), (a, b) => b - a).ToArray();
        return steps.Length > 0 && steps.Count(s => s is 1 or -9) >= steps.Length - 1 || steps.Count(s => s is -1 or 9) >= steps.Length - 1;
    }

    // qwertqwert, 12341234123
    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, Math.Max(1, text.Length / 2)).Where(n => n <= 5).Any(n => text.Skip(n).Zip(text, (a, b) => a == b).All(same => same));

    [GeneratedRegex(@"^[\d\W_]+")]
    private static partial Regex Head();

    [GeneratedRegex(@"[\d\W_]+$")]
    private static partial Regex Tail();
}
