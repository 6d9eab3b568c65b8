using Union.Work.Rules;

namespace Union.Tests.Organizations.Rules;

/// <summary>What the law says of one rule, written down a second time beside the profiles: the national value and where a place differs.</summary>
/// <param name="Article">Part of the source the platform must show.</param>
/// <param name="IsConfirmed">Whether the article was read; a value taken over from elsewhere says that it was not.</param>
public sealed record ExpectedRule(Rule Rule, string Value, string Article, bool IsConfirmed, params ExpectedRule.Local[] Places)
{
    public static ExpectedRule Of(Rule rule, string value, string article, params Local[] places) => new(rule, value, article, true, places);

    /// <summary>No text of the country fixes it, or the text was not read.</summary>
    public static ExpectedRule Assumed(Rule rule, string value, string article, params Local[] places) => new(rule, value, article, false, places);

    /// <summary>What holds in a place: its own value, or the national one.</summary>
    public (string Value, string Article, bool IsConfirmed) In(string profile) =>
        Places.FirstOrDefault(p => p.Profile == profile) is { } own ? (own.Value, own.Article, own.IsConfirmed) : (Value, Article, IsConfirmed);

    public override string ToString() => Rule.Code;

    public sealed record Local(string Profile, string Value, string Article, bool IsConfirmed = true);
}
