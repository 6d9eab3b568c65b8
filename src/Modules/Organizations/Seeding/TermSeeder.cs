using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Union.Identifiers.People;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Work.Seeding;

namespace Union.Organizations.Seeding;

/// <summary>
/// Terms, committees and officers of a synthetic county: 60 % five-year terms and 40 % three-year ones, four in a hundred overdue, a few
/// with an approved extension, two or three in a hundred without a complete set of committees (domain.md 6).
/// </summary>
internal sealed class TermSeeder : ISeeder
{
    private const int OverdueDays = 900;

    public int Order => 20;

    public async Task SeedAsync(SeedContext context, CancellationToken cancellationToken)
    {
        var random = new SeedRandom(1 + int.Parse(context.Site.RegionCode, CultureInfo.InvariantCulture));
        var unions = await context
            .Db.Set<Organization>()
            .AsNoTracking()
            .Where(o => o.State == OrganizationState.Active && o.Type != OrganizationType.Organizer)
            .OrderBy(o => o.RegionCode)
            .ThenBy(o => o.Name)
            .ThenBy(o => o.Members)
            .ToListAsync(cancellationToken);
        foreach (var union in unions.Where(u => !u.Type.IsInner()))
            await AddAsync(context, random, union, cancellationToken);
    }

    private static async Task AddAsync(SeedContext context, SeedRandom random, Organization union, CancellationToken cancellationToken)
    {
        var years = union.Level <= OrganizationLevel.County || random.Chance(0.6) ? 5 : 3;
        var isOverdue = random.Chance(0.04);
        var ends = isOverdue ? context.Today.AddDays(-random.Between(1, OverdueDays)) : context.Today.AddDays(random.Below(years * 365));
        var starts = ends.AddYears(-years).AddDays(1);
        if (union.OpenedOn is { } opened && starts < opened)
            starts = opened;
        if (ends <= starts)
            ends = Term.ComputeEnd(starts, years);
        var number = 1 + Math.Max(0, starts.Year - (union.OpenedOn ?? starts).Year) / years;
        var term = new Term(union.Id, number, starts, ends, years, endIsComputed: random.Chance(0.1));
        term.Approve($"测工发〔{starts.Year}〕{random.Between(1, 300)}号", starts);
        if (isOverdue && random.Chance(0.15))
            term.Extend(context.Today.AddDays(random.Between(10, 170)), $"测工发〔{context.Today.Year}〕{random.Between(1, 300)}号");
        await context.AddAsync(term, cancellationToken);
        await AddBodiesAsync(context, random, union, term, cancellationToken);
    }

    private static async Task AddBodiesAsync(
        SeedContext context,
        SeedRandom random,
        Organization union,
        Term term,
        CancellationToken cancellationToken
    )
    {
        await AddBodyAsync(BodyKind.UnionCommittee, union.Members > 200 ? 7 : 5, OfficerPost.Chair, Sex.Male);
        if (random.Chance(0.975))
            await AddBodyAsync(BodyKind.FundsAudit, 3, OfficerPost.AuditHead, Sex.Male);
        if (random.Chance(0.975))
            await AddBodyAsync(BodyKind.Women, 3, OfficerPost.WomenHead, Sex.Female);

        async Task AddBodyAsync(BodyKind kind, int seats, OfficerPost post, Sex sex)
        {
            await context.AddAsync(new Body(term, kind, seats), cancellationToken);
            var officer = new Officer(union.Id, term.Id, kind, post, SeedNames.Person(random), term.StartsOn)
            {
                Sex = sex == Sex.Male && random.Chance(0.3) ? Sex.Female : sex,
                Engagement = union.Workers >= 200 && random.Chance(0.3) ? Engagement.FullTime : Engagement.PartTime,
                IsFrontLine = random.Chance(0.2),
            };
            await context.AddAsync(officer, cancellationToken);
        }
    }
}
