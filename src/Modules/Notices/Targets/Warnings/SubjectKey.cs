using System.Text.RegularExpressions;

namespace Union.Notices.Targets.Warnings;

/// <summary>Compares what targets are about: without the words that only say that it is to be done.</summary>
internal static partial class SubjectKey
{
    private const double Near = 0.6;
    private const int Shortest = 4;

    public static string Of(string subject) => Filler().Replace(subject, "");

    public static bool AreSame(string one, string other)
    {
        var (a, b) = (Of(one), Of(other));
        if (a.Length == 0 || b.Length == 0)
            return false;
        return a == b
            || (Math.Min(a.Length, b.Length) >= Shortest && (a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal)));
    }

    /// <summary>Most pairs of characters of the shorter one are in the longer one.</summary>
    public static bool AreNear(string one, string other)
    {
        var (a, b) = (Pairs(Of(one)), Pairs(Of(other)));
        var smaller = Math.Min(a.Count, b.Count);
        return smaller >= Shortest && a.Count(b.Contains) >= smaller * Near;
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    [GeneratedRegex(@"[\s、，,。“”""（）()]|在档|全部|所有|全旗|全县|全市|全区|各级|完成|实现|达到|达|人数|数量|建成|规范化|工会|其中|的")]
    private static partial Regex Filler();
}
