using Microsoft.AspNetCore.Mvc;

namespace Union.Work.Indicators.Regions;

/// <summary>What the region table is limited to and how it is sorted.</summary>
public sealed class RegionFilter
{
    [FromQuery(Name = "tier")]
    public int? Tier { get; set; }

    /// <summary>Only rows below a floor.</summary>
    [FromQuery(Name = "low")]
    public bool Low { get; set; }

    /// <summary>"name" or the code of an indicator; "-" in front for the highest first.</summary>
    [FromQuery(Name = "sort")]
    public string? By { get; set; }

    internal bool Lets(RegionRow row) => (Tier is null || row.Tier == Tier) && (!Low || row.Breaches > 0);

    internal IReadOnlyList<RegionRow> Sort(List<RegionRow> rows)
    {
        if (By is not { Length: > 0 } by)
            return rows;
        var (column, descending) = by[0] == '-' ? (by[1..], true) : (by, false);
        if (column == "name")
            return descending
                ? [.. rows.OrderByDescending(r => r.Name, StringComparer.Ordinal)]
                : [.. rows.OrderBy(r => r.Name, StringComparer.Ordinal)];
        // Rows without a figure stand last, whichever way.
        decimal? Figure(RegionRow row) => row.Values.TryGetValue(column, out var value) ? value.Figure : null;
        var known = rows.OrderBy(r => Figure(r) is null);
        return descending ? [.. known.ThenByDescending(Figure)] : [.. known.ThenBy(Figure)];
    }
}
