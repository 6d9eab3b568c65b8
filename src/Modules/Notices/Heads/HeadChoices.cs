using Union.Notices.Topics;

namespace Union.Notices.Heads;

/// <summary>What the editing page offers for the head.</summary>
/// <param name="Issuers">Names to pick from.</param>
/// <param name="Namesakes">Organizations of the issuer's name, when there are several.</param>
/// <param name="Issuer">The organization that the issuer is; null when it is none of the tree.</param>
/// <param name="Topics">The site's topics.</param>
/// <param name="ProposesTrial">The title says 试行 or 暂行, and the document is not marked.</param>
/// <param name="ProposedReview">When it would have to be looked at again.</param>
/// <param name="MissingAnnexes">Annexes that the text names and the list does not have.</param>
internal sealed record HeadChoices(
    IReadOnlyList<string> Issuers,
    IReadOnlyList<OrganizationChoice> Namesakes,
    OrganizationChoice? Issuer,
    IReadOnlyList<TopicNode> Topics,
    bool ProposesTrial,
    DateOnly? ProposedReview,
    IReadOnlyList<string> MissingAnnexes
);
