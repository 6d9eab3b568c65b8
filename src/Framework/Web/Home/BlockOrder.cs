using System.Globalization;

namespace Union.Web.Home;

/// <summary>Sorts positions such as "2", "2.5" and "10" as numbers.</summary>
public static class BlockOrder
{
    public static decimal Of(string position) =>
        decimal.TryParse(position, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : decimal.MaxValue;
}
