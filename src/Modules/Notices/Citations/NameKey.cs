using Union.Texts.Citations;

namespace Union.Notices.Citations;

/// <summary>What a document is looked for by: n:测工发〔2099〕1号 or t: and the key of its title.</summary>
internal static class NameKey
{
    public const string TitlePrefix = "t:";

    public static string? OfNumber(string? canonical) => string.IsNullOrEmpty(canonical) ? null : "n:" + canonical;

    public static string? OfTitle(string? title) => title is not null && TitleKey.Of(title) is { Length: > 1 } key ? TitlePrefix + key : null;
}
