using Microsoft.EntityFrameworkCore;
using Union.Notices.Targets.Working;
using Union.Texts.Structure;
using Union.Texts.Targets;

namespace Union.Notices.Targets.Marking;

/// <summary>Checks the form of a target against the document, the tree and the indicators.</summary>
internal sealed class ReadTarget(UnionDbContext db, TargetValues values, IOrganizationTree tree, Enabled<IOrganizationPicker> pickers)
{
    private const int MostNamed = 5;

    /// <returns>The content, or the field that is wrong and why.</returns>
    public async Task<(TargetContent? Content, string Field, string Why)> RunAsync(
        Notice notice,
        NoticeVersion version,
        TargetForm form,
        NoticeTarget? target,
        CancellationToken cancellationToken
    )
    {
        var (unit, indicator) = (Unit(form.Unit), form.Indicator?.Trim() ?? "");
        if (WhyNot(form) is var (field, why))
            return (null, field, why);
        if (indicator.Length > 0 && values.WhyNot(indicator, unit) is { } misfit)
            return (null, nameof(form.Indicator), misfit);
        var sentence = form.Sentence!.Trim();
        var phrase = form.Phrase?.Trim() ?? "";
        var place = new TargetPlaces(TextStructure.Parse(version.Body)).Find(sentence, phrase);
        if (place is null && sentence != target?.Sentence)
            return (null, nameof(form.Sentence), "正文里没有这句话；请从正文原样复制，标点也要一致。");
        if (form.PartOfId is { } total && await WhyNoPartAsync(notice, total, target, cancellationToken) is { } refusal)
            return (null, nameof(form.PartOfId), refusal);
        var (organization, whyNobody) = await OrganizationAsync(notice, form.Organization, target, cancellationToken);
        if (organization is null)
            return (null, nameof(form.Organization), whyNobody);
        var isNone = form.Comparison == TargetComparison.None;
        return (
            new TargetContent
            {
                OrganizationId = organization.Value,
                Responsible = form.Responsible?.Trim() ?? "",
                PartOfId = form.PartOfId,
                Subject = form.Subject!.Trim(),
                Comparison = form.Comparison,
                Amount = isNone ? null : form.Amount,
                Unit = isNone ? "" : unit,
                Base = form.Base?.Trim() ?? "",
                BaseAmount = form.BaseAmount,
                Term = form.Term,
                DueOn = form.DueOn,
                Indicator = indicator,
                Sentence = sentence,
                Phrase = phrase,
                Anchor = place?.Anchor ?? target?.Anchor ?? "",
                Note = form.Note?.Trim() ?? "",
            },
            "",
            ""
        );
    }

    /// <summary>What is wrong with the form by itself; null when nothing is.</summary>
    public static (string Field, string Why)? WhyNot(TargetForm form)
    {
        var unit = Unit(form.Unit);
        if (string.IsNullOrWhiteSpace(form.Subject))
            return (nameof(form.Subject), "请填写目标内容，例如“实名登记会员”。");
        if (form.Comparison != TargetComparison.None && form.Amount is null)
            return (nameof(form.Amount), "请填数值；没有写数的目标，“比较”请选“不计数”。");
        if (form.Comparison != TargetComparison.None && unit.Length == 0)
            return (nameof(form.Unit), "请填单位：人、人次、家、个、%、元等；人和人次不能混用。");
        if (unit == TargetUnits.Percent && form.Amount > 100)
            return (nameof(form.Amount), "比例不超过 100；超过的是数量，请改单位。");
        return form.Term == TargetTerm.ByDate && form.DueOn is null ? (nameof(form.DueOn), "请填到期日；没有写期限的，“期限”请选“未写期限”。") : null;
    }

    private async Task<string?> WhyNoPartAsync(Notice notice, Guid totalId, NoticeTarget? target, CancellationToken cancellationToken)
    {
        var total = await db.Set<NoticeTarget>()
            .AsNoTracking()
            .FirstOrDefaultAsync(t => t.Id == totalId && t.NoticeId == notice.Id, cancellationToken);
        if (total is null)
            return "这个总数不在本文件的目标里。";
        if (total.Id == target?.Id)
            return "一个目标不能是自己的一部分。";
        return total.PartOfId is not null ? $"“{total.Subject}”自己是一个总数的部分，不能再分。"
            : target is not null && await db.Set<NoticeTarget>().AnyAsync(t => t.PartOfId == target.Id, cancellationToken)
                ? "这个目标自己有几个部分，不能再属于另一个总数。"
            : null;
    }

    private async Task<(Guid? Id, string Why)> OrganizationAsync(
        Notice notice,
        string? name,
        NoticeTarget? target,
        CancellationToken cancellationToken
    )
    {
        name = name?.Trim() ?? "";
        if (name.Length == 0)
            return (notice.OrganizationId, "");
        foreach (var known in new[] { target?.OrganizationId, notice.OrganizationId, tree.RootId }.OfType<Guid>())
            if (await tree.NameOfAsync(known) == name)
                return (known, "");
        var found = new List<OrganizationChoice>();
        foreach (var picker in pickers)
            found.AddRange(await picker.FindAsync(name, MostNamed, cancellationToken));
        if (found.FindAll(f => f.Name == name) is [var exact])
            return (exact.Id, "");
        return found switch
        {
            [var only] => (only.Id, ""),
            [] => (null, $"组织树里没有“{name}”；树里没有的单位请写在“责任单位（原文）”，这里留空。"),
            _ => (null, $"“{name}”有几个：{string.Join("、", found.Select(f => f.Name))}；请填全称。"),
        };
    }

    private static string Unit(string? unit) =>
        unit?.Trim() switch
        {
            null => "",
            "％" or "百分比" => TargetUnits.Percent,
            var known => known,
        };
}
