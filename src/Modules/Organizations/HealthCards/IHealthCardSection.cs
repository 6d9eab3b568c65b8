using Union.Organizations.Tree;
using Union.Web.Home;

namespace Union.Organizations.HealthCards;

/// <summary>
/// A part of an organization's page, the health card (members, terms, legal person, 双亮 …). The partial brings its own <c>u-card</c>.
/// Register: <c>services.AddScoped&lt;IHealthCardSection, TermSection&gt;()</c>.
/// </summary>
public interface IHealthCardSection
{
    /// <summary>Order on the page: dotted numbers as in menus, "1" first.</summary>
    string Position { get; }

    /// <summary>Null when there is nothing to show for this organization or nothing this person may see.</summary>
    ValueTask<Block?> BuildAsync(Organization organization, CancellationToken cancellationToken);
}
