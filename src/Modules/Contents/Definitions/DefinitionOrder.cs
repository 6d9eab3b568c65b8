using System.Globalization;

namespace Union.Contents.Definitions;

/// <summary>Orchard writes positions as texts, "2" or "2.1"; what is none stands last.</summary>
internal static class DefinitionOrder
{
    public static double Of(string position) =>
        double.TryParse(position, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.MaxValue;
}
