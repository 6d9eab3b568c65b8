using Union.Organizations.HealthCards;
using Union.Organizations.Terms.Committees;
using Union.Organizations.Terms.Overview;
using Union.Organizations.Tree;
using Union.Web.Home;

namespace Union.Organizations.Terms;

/// <summary>届期 and 三委会 on the health card.</summary>
internal sealed class TermSection(UnionDbContext db, RuleBook rules, TimeProvider clock) : IHealthCardSection
{
    public string Position => "3";

    public async ValueTask<Block?> BuildAsync(Organization organization, CancellationToken cancellationToken)
    {
        if (organization.Type.IsInner())
            return null;
        var today = Today.Of(clock);
        var set = await rules.ForAsync(organization.Id, today, cancellationToken);
        var view = await CommitteeView.ReadAsync(db, organization, set, today, cancellationToken);
        return new Block("/Areas/Organizations/Pages/Terms/_Section.cshtml", new TermCard(organization.Id, view, TermDays.From(today, set)));
    }
}
