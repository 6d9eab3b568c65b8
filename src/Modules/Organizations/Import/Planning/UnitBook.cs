using Microsoft.EntityFrameworkCore;
using Union.Organizations.Units;

namespace Union.Organizations.Import.Planning;

/// <summary>The site's employing units in memory, found by code and by name.</summary>
internal sealed class UnitBook
{
    private readonly ILookup<string, EmployingUnit> _byCode;
    private readonly ILookup<string, EmployingUnit> _byName;
    private readonly HashSet<(Guid Unit, Guid Union)> _covered;

    private UnitBook(IReadOnlyCollection<EmployingUnit> units, HashSet<(Guid, Guid)> covered)
    {
        _byCode = units.Where(u => u.SocialCreditCode.Length > 0).ToLookup(u => u.SocialCreditCode, StringComparer.Ordinal);
        _byName = units.ToLookup(u => PlainName.Of(u.Name), StringComparer.Ordinal);
        _covered = covered;
    }

    public static async Task<UnitBook> ReadAsync(UnionDbContext db, CancellationToken cancellationToken)
    {
        var units = await db.Set<EmployingUnit>().AsNoTracking().Where(u => u.ClosedOn == null).ToListAsync(cancellationToken);
        var covered = await db.Set<Coverage>()
            .Where(c => c.To == null)
            .Select(c => new { c.UnitId, c.OrganizationId })
            .ToListAsync(cancellationToken);
        return new UnitBook(units, [.. covered.Select(c => (c.UnitId, c.OrganizationId))]);
    }

    public EmployingUnit? ByCode(string code) => code.Length == 0 ? null : _byCode[code].FirstOrDefault();

    public IEnumerable<EmployingUnit> ByName(string name) => _byName[PlainName.Of(name)];

    public bool IsCovered(Guid unit, Guid union) => _covered.Contains((unit, union));
}
