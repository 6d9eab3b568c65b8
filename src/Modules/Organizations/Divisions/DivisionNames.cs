using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Regions;

namespace Union.Organizations.Divisions;

/// <summary>What a region code names: counties from the built-in table, townships and villages from the site's own divisions.</summary>
public sealed class DivisionNames(UnionDbContext db)
{
    /// <summary>内蒙古自治区鄂尔多斯市杭锦旗锡尼镇; as much of it as is known, empty when nothing is.</summary>
    public async Task<string> FullNameAsync(string code, CancellationToken cancellationToken)
    {
        if (!RegionCode.TryParse(code, out var region) || region is null)
            return "";
        string[] own = [.. Own(region)];
        var divisions = await db.Set<Division>()
            .AsNoTracking()
            .Where(d => own.Contains(d.Code))
            .OrderBy(d => d.Code)
            .Select(d => new { d.Code, d.Name })
            .ToListAsync(cancellationToken);
        var county = divisions.FirstOrDefault(d => d.Code.Length == 6)?.Name ?? RegionTable.BuiltIn.FullName(region) ?? "";
        return county + string.Concat(divisions.Where(d => d.Code.Length > 6).Select(d => d.Name));
    }

    private static IEnumerable<string> Own(RegionCode region)
    {
        foreach (var length in new[] { 6, 9, 12 })
            if (region.Value.Length >= length)
                yield return region.Value[..length];
    }
}
