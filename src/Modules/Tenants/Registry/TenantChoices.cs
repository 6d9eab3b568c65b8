using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Regions;

namespace Union.Tenants.Registry;

/// <summary>What the forms of a site offer and check alike.</summary>
internal static class TenantChoices
{
    // domain.md A-05: the local words for the levels of a federation.
    public static IReadOnlyList<SelectListItem> Levels { get; } =
    [.. new[] { "自治区", "省", "直辖市", "市", "盟", "自治州", "地区", "旗", "县", "区", "县级市" }.Select(w => new SelectListItem(w, w))];

    public static async Task<IReadOnlyList<SelectListItem>> ProfilesAsync(UnionDbContext db, CancellationToken cancellationToken) =>
        [
            .. (
                await db.Set<FeatureProfile>().AsNoTracking().OrderBy(p => p.ProfileId).Select(p => p.ProfileId).ToListAsync(cancellationToken)
            ).Select(p => new SelectListItem(p, p)),
        ];

    /// <summary>What is wrong with a region code, or null; an empty one is allowed.</summary>
    public static string? RegionProblem(string? code) => string.IsNullOrWhiteSpace(code) ? null : RegionCode.Parse(code).Error?.Message;
}
