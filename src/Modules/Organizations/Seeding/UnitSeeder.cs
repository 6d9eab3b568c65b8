using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Work.Seeding;

namespace Union.Organizations.Seeding;

/// <summary>The employing units of a synthetic county: those covered by unions, exactly as many as planned, and some that no union covers.</summary>
internal sealed class UnitSeeder(SeedContext context, SeedRandom random, SeedSite site)
{
    private const string Industries = "ABCDEFGHIJKLMNOPQRS";
    private readonly SeedCodes _codes = new(site);
    private readonly string _county = site.DisplayName.Replace("总工会", "", StringComparison.Ordinal);
    private readonly Dictionary<UnitKind, int> _numbers = [];
    private int _left = site.Units;

    /// <summary>The units the next union covers: mostly one; joint unions take what keeps the total on plan.</summary>
    public IReadOnlyList<EmployingUnit> Next(int unionsLeft, Organization keeper)
    {
        var spare = _left - unionsLeft;
        var isJoint = spare > 0 && (unionsLeft == 1 || random.Chance(0.12));
        var count = isJoint
            ? 1 + (unionsLeft == 1 ? spare : Math.Min(spare, Math.Max(1, (int)(spare / (0.12 * unionsLeft) * (0.5 + random.Below(100) / 100.0)))))
            : 1;
        _left -= count;
        return [.. Enumerable.Range(0, count).Select(_ => Make(isJoint ? Small() : Any(), keeper))];
    }

    public async Task AddAsync(IReadOnlyList<EmployingUnit> units, Organization union, DateOnly founded, CancellationToken cancellationToken)
    {
        foreach (var unit in units)
        {
            unit.Workers = Math.Max(1, union.Workers / units.Count);
            unit.WomenWorkers = Math.Min(unit.Workers, union.WomenWorkers / units.Count);
            unit.Members = Math.Min(unit.Workers, union.Members / units.Count);
            unit.IsAboveScale = unit is { Kind: UnitKind.Enterprise, Workers: > 150 };
            unit.OpenedOn = founded.AddDays(-random.Below(700));
            await context.AddAsync(unit, cancellationToken);
            await context.AddAsync(new Coverage(union.Id, unit.Id, founded), cancellationToken);
        }
    }

    /// <summary>Prospects: enterprises and social organisations without a union, about one for six covered units.</summary>
    public async Task AddUncoveredAsync(Organization root, IReadOnlyList<Organization> keepers, CancellationToken cancellationToken)
    {
        for (var i = 0; i < site.Units / 6; i++)
        {
            var unit = Make(random.Chance(0.8) ? UnitKind.Enterprise : UnitKind.SocialOrganization, random.Chance(0.1) ? root : random.Of(keepers));
            unit.Workers = Math.Max(1, (int)random.LogNormal(14, 1));
            unit.WomenWorkers = unit.Workers * random.Between(30, 48) / 100;
            unit.OpenedOn = context.Today.AddDays(-random.Between(20, 2_000));
            await context.AddAsync(unit, cancellationToken);
        }
    }

    private UnitKind Any() =>
        random.Below(100) switch
        {
            < 62 => UnitKind.Enterprise,
            < 76 => UnitKind.GovernmentOrgan,
            < 90 => UnitKind.PublicInstitution,
            < 96 => UnitKind.SocialOrganization,
            _ => UnitKind.Cooperative,
        };

    private UnitKind Small() =>
        random.Chance(0.8) ? UnitKind.Enterprise
        : random.Chance(0.6) ? UnitKind.SocialOrganization
        : UnitKind.Cooperative;

    private EmployingUnit Make(UnitKind kind, Organization keeper)
    {
        var number = _numbers[kind] = _numbers.GetValueOrDefault(kind) + 1;
        var (name, classCode, industry) = kind switch
        {
            UnitKind.GovernmentOrgan => (SeedNames.Organ(_county, number - 1), "11", 'S'),
            UnitKind.PublicInstitution => (SeedNames.Institution(_county, number - 1), "12", number % 2 == 0 ? 'P' : 'Q'),
            UnitKind.SocialOrganization => (SeedNames.Society(_county, number - 1), "52", 'S'),
            UnitKind.Cooperative => (SeedNames.Cooperative(_county, number - 1), "93", 'A'),
            _ => (SeedNames.Enterprise(_county, number - 1), "91", Industries[number % Industries.Length]),
        };
        return new EmployingUnit(name, kind, keeper.Id)
        {
            SocialCreditCode = _codes.Next(classCode),
            IndustrySection = industry.ToString(),
            RegionCode = keeper.RegionCode,
            IsStateOwned = kind is UnitKind.Enterprise && random.Chance(0.12),
            LegalRepresentative = SeedNames.Person(random),
            Phone = _codes.Mobile(),
        };
    }
}
