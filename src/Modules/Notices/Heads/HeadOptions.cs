using Union.Notices.Drafts;
using Union.Notices.Topics;

namespace Union.Notices.Heads;

/// <summary>Gathers what the editing page offers and proposes for what stands in its form.</summary>
internal sealed class HeadOptions(IssuerFinder issuers, IOrganizationTree tree, TopicTree topics, HeadChecks checks)
{
    public async Task<HeadChoices> OfAsync(NoticeForm form, CancellationToken cancellationToken)
    {
        var name = form.Issuer?.Trim() ?? "";
        var named = await issuers.NamedAsync(name, cancellationToken);
        var isOnTrial = HeadProposals.IsTrial(form.Title ?? "") && !form.Head.IsTrial;
        var listed = form.Head.Annexes.Where(a => !a.Remove).Select(a => HeadProposals.Key(a.Title ?? "")).ToHashSet(StringComparer.Ordinal);
        return new HeadChoices(
            [.. (await issuers.OfferedAsync(cancellationToken)).Select(c => c.Name).Distinct()],
            named.Count > 1 ? named : [],
            await IssuerAsync(form.Head.IssuerId, name, named),
            await topics.NodesAsync(cancellationToken),
            isOnTrial,
            isOnTrial ? HeadProposals.ReviewOn(form.EffectiveOn ?? form.IssuedOn, await checks.TrialMonthsAsync(cancellationToken)) : null,
            string.IsNullOrEmpty(form.Body) ? [] : [.. HeadProposals.Annexes(form.Body).Where(t => !listed.Contains(HeadProposals.Key(t)))]
        );
    }

    private async Task<OrganizationChoice?> IssuerAsync(Guid? id, string name, IReadOnlyList<OrganizationChoice> named)
    {
        if (id is not { } known)
            return null;
        return named.FirstOrDefault(c => c.Id == known)
            ?? (await tree.NameOfAsync(known) is { } now && now == name ? new OrganizationChoice(known, now, "") : null);
    }
}
