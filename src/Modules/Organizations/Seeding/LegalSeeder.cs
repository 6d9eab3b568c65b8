using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.LegalPersons;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Work.Procedures;
using Union.Work.Seeding;

namespace Union.Organizations.Seeding;

/// <summary>Legal persons of a synthetic county: about seven unions in ten are registered, their certificates end with the term.</summary>
internal sealed class LegalSeeder(Procedures procedures) : ISeeder
{
    private const int Portion = 500;
    private static readonly OrganizationLevel[] Tiers = [OrganizationLevel.Township, OrganizationLevel.Village, OrganizationLevel.Unit];

    public int Order => 25;

    public async Task SeedAsync(SeedContext context, CancellationToken cancellationToken)
    {
        var random = new SeedRandom(3 + int.Parse(context.Site.RegionCode, CultureInfo.InvariantCulture));
        var codes = new SeedCodes(context.Site);
        var chairs = await context
            .Db.Set<Officer>()
            .Where(o => o.Post == OfficerPost.Chair)
            .ToDictionaryAsync(o => o.OrganizationId, o => o.PersonName, cancellationToken);
        var terms = await context.Db.Set<Term>().AsNoTracking().ToDictionaryAsync(t => t.OrganizationId, cancellationToken);
        var ids = await context
            .Db.Set<Organization>()
            .Where(o => o.State == OrganizationState.Active && Tiers.Contains(o.Level))
            .OrderBy(o => o.RegionCode)
            .ThenBy(o => o.Name)
            .ThenBy(o => o.Members)
            .Select(o => o.Id)
            .ToListAsync(cancellationToken);
        foreach (var portion in ids.Where(id => terms.ContainsKey(id) && random.Chance(0.7)).Chunk(Portion))
        {
            context.Db.ChangeTracker.Clear();
            foreach (
                var union in await context
                    .Db.Set<Organization>()
                    .Where(o => portion.Contains(o.Id))
                    .OrderBy(o => o.Name)
                    .ThenBy(o => o.Members)
                    .ToListAsync(cancellationToken)
            )
                Register(context, union, terms[union.Id], chairs.GetValueOrDefault(union.Id, ""), codes.Next("81"));
            await context.SaveAsync(cancellationToken);
        }
    }

    private void Register(SeedContext context, Organization union, Term term, string chair, string code)
    {
        union.Address = "模拟地址";
        var legal = new LegalPerson(union, union.ParentId!.Value);
        legal.Certify(code, union.Name, union.Address, chair, term.StartsOn, term.DueOn);
        union.SocialCreditCode = legal.Code;
        context.Db.Add(legal);
        procedures.TakeOver(legal, "REGISTERED", term.StartsOn, "模拟数据");
    }
}
