using System.Globalization;

namespace Union.Core.Navigation;

/// <summary>Compares "2", "2.5" and "10" part by part as numbers.</summary>
internal sealed class PositionComparer : IComparer<string>
{
    public static PositionComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (Parts(x), Parts(y));
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var order = a.ElementAtOrDefault(i).CompareTo(b.ElementAtOrDefault(i));
            if (order != 0)
                return order;
        }
        return 0;
    }

    private static int[] Parts(string? position) =>
        [.. (position ?? "").Split('.').Select(p => int.TryParse(p, CultureInfo.InvariantCulture, out var n) ? n : 0)];
}
