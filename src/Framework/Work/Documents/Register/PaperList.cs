using Microsoft.EntityFrameworkCore;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Work.Documents.Register;

/// <summary>The register of papers, the newest first.</summary>
internal sealed class PaperList(PaperReach reach, Enabled<IOrganizationPicker> pickers)
{
    private const int LongestQuery = 100;
    private const int MostNamed = 50;
    private const int MostExported = 100_000;

    public static IReadOnlyList<ExportColumn<Paper>> Columns { get; } =
    [
        new("文号", p => p.NumberText),
        new("标题", p => p.Title),
        new("种类", p => p.TemplateName),
        new("行文方向", p => p.Direction.DisplayName()),
        new("发文机关", p => p.Issuer),
        new("成文日期", p => p.On),
        new("状态", p => p.State.DisplayName()),
        new("事由", p => p.SubjectTitle),
        new("缺项", p => p.Missing),
        new("作废原因", p => p.VoidReason),
        new("经办人", p => p.CreatedBy),
        new("登记时间", p => p.CreatedAt),
    ];

    public async Task<KeyPage<Paper>> PageAsync(PaperFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows = await FilteredAsync(filter, cancellationToken);
        var total = await rows.CountAsync(cancellationToken);
        if (DayKey.Asked(ask) is var (on, id))
            rows = ask.IsBackward ? rows.Where(p => p.On >= on && (p.On > on || p.Id > id)) : rows.Where(p => p.On <= on && (p.On < on || p.Id < id));
        rows = ask.IsBackward ? rows.OrderBy(p => p.On).ThenBy(p => p.Id) : rows.OrderByDescending(p => p.On).ThenByDescending(p => p.Id);
        return KeyPage.Of(await rows.AsNoTracking().Take(ask.Take).ToListAsync(cancellationToken), ask, Key, total);
    }

    public async Task<IAsyncEnumerable<Paper>> ExportAsync(PaperFilter filter, CancellationToken cancellationToken) =>
        (await FilteredAsync(filter, cancellationToken))
            .AsNoTracking()
            .OrderByDescending(p => p.On)
            .ThenByDescending(p => p.Id)
            .Take(MostExported)
            .AsAsyncEnumerable();

    public async Task<List<int>> YearsAsync(CancellationToken cancellationToken) =>
        await (await reach.VisibleAsync()).Select(p => p.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancellationToken);

    private async Task<IQueryable<Paper>> FilteredAsync(PaperFilter filter, CancellationToken cancellationToken)
    {
        var papers =
            filter.Organization is { } top ? await reach.VisibleAsync([top])
            : Text(filter.Under) is { } under ? await reach.VisibleAsync(await NamedAsync(under, cancellationToken))
            : await reach.VisibleAsync();
        if (filter.Year is { } year)
            papers = papers.Where(p => p.Year == year);
        if (filter.Kind is { Length: > 0 } kind)
            papers = papers.Where(p => p.TemplateCode == kind);
        if (filter.Direction is { } direction)
            papers = papers.Where(p => p.Direction == direction);
        if (filter.State is { } state)
            papers = papers.Where(p => p.State == state);
        if (Text(filter.Issuer) is { } issuer)
            papers = papers.Where(p => p.Issuer.Contains(issuer) || p.NumberCode == issuer);
        if (Text(filter.Q) is { } q)
            papers = papers.Where(p => p.Title.Contains(q) || p.NumberText.Contains(q) || p.SubjectTitle.Contains(q));
        return papers;
    }

    private async Task<IEnumerable<Guid>> NamedAsync(string name, CancellationToken cancellationToken)
    {
        var found = new List<Guid>();
        foreach (var picker in pickers)
            found.AddRange((await picker.FindAsync(name, MostNamed, cancellationToken)).Select(c => c.Id));
        return found;
    }

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed[..Math.Min(trimmed.Length, LongestQuery)] : null;

    private static string Key(Paper paper) => DayKey.Of(paper.On, paper.Id);
}
