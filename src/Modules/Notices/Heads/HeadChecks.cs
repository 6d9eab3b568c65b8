using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Drafts;
using Union.Notices.Rules;
using Union.Notices.Topics;
using Union.Work.Rules;

namespace Union.Notices.Heads;

/// <summary>What the head of a policy document must fulfil; finds the organizations that its issuers are and takes up what was proposed.</summary>
internal sealed class HeadChecks(UnionDbContext db, IssuerFinder issuers, RuleBook rules, IOrganizationTree tree, TimeProvider clock)
{
    private const string Prefix = "Input.Head.";

    public async Task CheckAsync(NoticeForm form, Notice? notice, bool publish, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        var head = form.Head;
        await FindIssuersAsync(form, notice, state, cancellationToken);
        await TakeProposalsAsync(form, isNew: notice is null, cancellationToken);
        if (head.ReleasedOn < form.IssuedOn)
            state.AddModelError(Prefix + nameof(head.ReleasedOn), "文件的发布日期早于成文日期，请核对。");
        if (head.PrintedOn < form.IssuedOn)
            state.AddModelError(Prefix + nameof(head.PrintedOn), "印发日期早于成文日期，请核对。");
        if (head.IsTrial && head.ReviewOn < (form.EffectiveOn ?? form.IssuedOn))
            state.AddModelError(Prefix + nameof(head.ReviewOn), "复查日期早于施行日期（没有施行日期的，早于成文日期），请核对。");
        if (publish && WhyUnsigned(form.Kind?.Trim() ?? "", head.Signer?.Trim() ?? "") is { } unsigned)
            state.AddModelError(Prefix + nameof(head.Signer), unsigned);
        CheckAnnexes(head, state);
        await CheckTopicsAsync(head, state, cancellationToken);
    }

    /// <summary>Upward documents name who signed them; null when this one may come out.</summary>
    public static string? WhyUnsigned(string kind, string signer) =>
        kind is "报告" or "请示" && signer.Length == 0
            ? $"“{kind}”是上行文，须标注签发人姓名（党政机关公文处理工作条例第九条）；请填写签发人，不是上行文的请改选种类。"
            : null;

    /// <summary>How long a document may stay on trial before somebody looks at it again.</summary>
    public async Task<int> TrialMonthsAsync(CancellationToken cancellationToken) =>
        (await rules.ForAsync(tree.RootId, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8)), cancellationToken)).Value(
            NoticeRules.TrialReview
        );

    private async Task FindIssuersAsync(NoticeForm form, Notice? notice, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        var name = form.Issuer?.Trim() ?? "";
        var named = await issuers.NamedAsync(name, cancellationToken);
        var kept = form.Head.IssuerId is { } id && (named.Any(c => c.Id == id) || await WasIssuedByAsync(notice, id, name, cancellationToken));
        if (!kept)
            form.Head.IssuerId = named is [var only] ? only.Id : null;
        if (!kept && named.Count > 1)
            state.AddModelError(Prefix + "IssuerId", $"有 {named.Count} 个组织叫“{name}”，请在发文机关下面选定是哪一个。");
        var names = form.Head.JointNames();
        if (names.Count > NoticeVersion.MostJointIssuers)
            state.AddModelError(Prefix + "JointIssuers", $"联合发文机关最多 {NoticeVersion.MostJointIssuers} 个，请核对，每行一个。");
        else if (names.Contains(name))
            state.AddModelError(Prefix + "JointIssuers", $"“{name}”已经是发文机关，不用再写进联合发文机关。");
        else if (names.Any(n => n.Length > NoticeVersion.IssuerLength))
            state.AddModelError(Prefix + "JointIssuers", $"一个机关的名称不能超过 {NoticeVersion.IssuerLength} 个字；请每行写一个。");
        else
            form.Head.Joint = [.. await JointAsync(names, cancellationToken)];
    }

    // An organization may have another name by now, or be out of this editor's sight: what was saved stays as long as nobody touches the name.
    private async Task<bool> WasIssuedByAsync(Notice? notice, Guid id, string name, CancellationToken cancellationToken) =>
        notice is not null
        && await db.Set<NoticeVersion>().AnyAsync(v => v.Id == notice.LatestVersionId && v.IssuerId == id && v.Issuer == name, cancellationToken);

    private async Task<List<JointIssuer>> JointAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var joint = new List<JointIssuer>(names.Count);
        foreach (var name in names)
            joint.Add(new JointIssuer(name, await issuers.NamedAsync(name, cancellationToken) is [var only] ? only.Id : null));
        return joint;
    }

    // A new document is marked as its title says; later the editor is asked.
    private async Task TakeProposalsAsync(NoticeForm form, bool isNew, CancellationToken cancellationToken)
    {
        var head = form.Head;
        if (!head.IsTrial && (head.TakesTrial || isNew) && HeadProposals.IsTrial(form.Title ?? ""))
        {
            head.IsTrial = true;
            head.ReviewOn ??= HeadProposals.ReviewOn(form.EffectiveOn ?? form.IssuedOn, await TrialMonthsAsync(cancellationToken));
        }
        if (head.TakesAnnexes)
        {
            var known = head.Annexes.Where(a => !a.Remove).Select(a => HeadProposals.Key(a.Title ?? "")).ToHashSet(StringComparer.Ordinal);
            var order = head.Annexes.Select(a => a.Order).DefaultIfEmpty().Max();
            foreach (var title in HeadProposals.Annexes(form.Body ?? "").Where(t => known.Add(HeadProposals.Key(t))))
                head.Annexes.Add(new AnnexRow { Title = title, Order = ++order });
        }
    }

    private static void CheckAnnexes(HeadForm head, ModelStateDictionary state)
    {
        if (head.KeptAnnexes().Count() > NoticeAnnex.Most)
            state.AddModelError(Prefix + "Annexes", $"文件附件最多 {NoticeAnnex.Most} 个，请合并。");
        for (var i = 0; i < head.Annexes.Count; i++)
        {
            var row = head.Annexes[i];
            if (!row.Remove && string.IsNullOrWhiteSpace(row.Title) && (!string.IsNullOrWhiteSpace(row.Text) || row.File is { Length: > 0 }))
                state.AddModelError($"{Prefix}Annexes[{i}].Title", "这个附件有内容没有名称，请填写附件名称。");
            if (!row.Remove && !string.IsNullOrWhiteSpace(row.Text) && row.File is { Length: > 0 })
                state.AddModelError($"{Prefix}Annexes[{i}].File", $"附件“{row.Title}”既写了正文又选了文件，请只留一样。");
        }
    }

    private async Task CheckTopicsAsync(HeadForm head, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        var chosen = head.TopicIds.Distinct().ToArray();
        if (chosen.Length > NoticeVersion.MostTopics)
            state.AddModelError(Prefix + "TopicIds", $"一个文件最多 {NoticeVersion.MostTopics} 个主题，请只选主要的。");
        var known = await db.Set<Topic>().Where(t => chosen.Contains(t.Id)).Select(t => t.Id).ToListAsync(cancellationToken);
        // A topic deleted while the page was open is gone; the rest of the form must not wait for it.
        head.TopicIds = [.. chosen.Where(known.Contains)];
    }
}
