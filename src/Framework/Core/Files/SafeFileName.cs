using System.Globalization;
using System.Text;

namespace Union.Core.Files;

/// <summary>Makes a name from outside harmless for folders, headers and screens, keeping Chinese as it is.</summary>
public static class SafeFileName
{
    const int LongestInBytes = 180;

    static readonly HashSet<string> ReservedOnWindows = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON",
        "PRN",
        "AUX",
        "NUL",
        "COM1",
        "COM2",
        "COM3",
        "COM4",
        "COM5",
        "COM6",
        "COM7",
        "COM8",
        "COM9",
        "LPT1",
        "LPT2",
        "LPT3",
        "LPT4",
        "LPT5",
        "LPT6",
        "LPT7",
        "LPT8",
        "LPT9",
    };

    /// <summary>The last part of the path, without what could mislead a system or an eye; "未命名" when nothing is left.</summary>
    public static string From(string? name)
    {
        var last = (name ?? "").Replace('\\', '/').Split('/')[^1];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
            if (IsHarmless(rune))
                kept.Append(rune);
        var clean = Normalized(kept.ToString()).Trim().Trim('.').Trim();
        var extension = Path.GetExtension(clean);
        var stem = clean[..^extension.Length].TrimEnd('.', ' ');
        if (extension.Length > 12)
            (stem, extension) = (clean, "");
        if (stem.Length == 0)
            stem = "未命名";
        if (ReservedOnWindows.Contains(stem))
            stem += "_";
        return Shorten(stem, LongestInBytes - Encoding.UTF8.GetByteCount(extension)) + extension;
    }

    // Controls, marks that turn the writing direction (a name ending in "fdp.exe" shown as "exe.pdf"), and what paths are made of.
    static bool IsHarmless(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            )
        && !"<>:\"/\\|?*".Contains((char)rune.Value, StringComparison.Ordinal);

    static string Normalized(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    static string Shorten(string stem, int bytes)
    {
        while (Encoding.UTF8.GetByteCount(stem) > bytes)
            stem = char.IsLowSurrogate(stem[^1]) ? stem[..^2] : stem[..^1];
        return stem;
    }
}
