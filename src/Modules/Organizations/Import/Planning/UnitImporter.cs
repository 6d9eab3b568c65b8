using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Columns;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Import.Planning;

/// <summary>
/// Employing units with the unions that cover them. Matched by code, then by name under the same keeper; an empty cell leaves what is
/// there.
/// </summary>
internal sealed class UnitImporter(UnionDbContext db, ImportScope scope, TimeProvider clock) : IImporter
{
    private static readonly IReadOnlyList<FieldSetter<EmployingUnit>> Setters =
    [
        new(ImportFields.Code, "统一社会信用代码", u => u.SocialCreditCode, (u, v) => u.SocialCreditCode = v),
        new(ImportFields.Region, "行政区划代码", u => u.RegionCode, (u, v) => u.RegionCode = v),
        new(ImportFields.Industry, "行业门类", u => u.IndustrySection, (u, v) => u.IndustrySection = v),
        new(ImportFields.Address, "地址", u => u.Address, (u, v) => u.Address = v),
        new(ImportFields.Phone, "电话", u => u.Phone, (u, v) => u.Phone = v),
        new(ImportFields.Representative, "法定代表人", u => u.LegalRepresentative, (u, v) => u.LegalRepresentative = v),
        new(ImportFields.Workers, "职工数", u => Number(u.Workers), (u, v) => u.Workers = Number(v)),
        new(ImportFields.WomenWorkers, "女职工数", u => Number(u.WomenWorkers), (u, v) => u.WomenWorkers = Number(v)),
        new(ImportFields.Members, "会员数", u => Number(u.Members), (u, v) => u.Members = Number(v)),
        new(ImportFields.StateOwned, "国有及国有控股", u => YesNo(u.IsStateOwned), (u, v) => u.IsStateOwned = v == "是"),
        new(ImportFields.AboveScale, "规模以上", u => YesNo(u.IsAboveScale), (u, v) => u.IsAboveScale = v == "是"),
        new(
            ImportFields.OpenedOn,
            "成立日期",
            u => Day(u.OpenedOn),
            (u, v) => u.OpenedOn = v.Length == 0 ? null : DateOnly.Parse(v, CultureInfo.InvariantCulture)
        ),
    ];

    private readonly Dictionary<PlannedRow, UnitDraft> _drafts = [];

    public ImportKind Kind => ImportKind.Units;

    public async Task<IReadOnlyList<PlannedRow>> PlanAsync(ImportBatch batch, IReadOnlyList<RowCells> rows, CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        var book = await scope.BookAsync(cancellationToken);
        var paths = await scope.PathsAsync(batch, cancellationToken);
        var units = await UnitBook.ReadAsync(db, cancellationToken);
        List<UnitDraft> drafts = [.. rows.Select(r => new UnitDraft(r, today))];
        RefuseRepeated(drafts);
        foreach (var draft in drafts)
        {
            _drafts[draft.Plan] = draft;
            if (!draft.Plan.IsRefused)
                Decide(draft, book, book.Find(batch.OrganizationId)!, paths, units, today);
        }
        return [.. drafts.Select(d => d.Plan)];
    }

    public async Task WriteAsync(IReadOnlyList<(PlannedRow Plan, ImportRow Row)> chunk, int order, CancellationToken cancellationToken)
    {
        var changed = chunk.Where(c => c.Plan.Outcome == RowOutcome.Changed).Select(c => c.Plan.RecordId!.Value).ToArray();
        var records = await db.Set<EmployingUnit>().Where(u => changed.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
        foreach (var (plan, row) in chunk)
        {
            var draft = _drafts[plan];
            var isNew = plan.Outcome == RowOutcome.New;
            var unit = isNew ? new EmployingUnit(draft.Name, draft.Kind!.Value, draft.KeeperId) : records.GetValueOrDefault(plan.RecordId!.Value);
            if (unit is null)
                continue;
            var wanted = Wanted(draft, unit);
            var before = isNew ? [] : Setters.Where(s => wanted.ContainsKey(s.Key)).ToDictionary(s => s.Key, s => s.Read(unit));
            foreach (var setter in Setters.Where(s => wanted.ContainsKey(s.Key)))
                setter.Write(unit, wanted[setter.Key]);
            if (isNew)
                db.Add(unit);
            if (draft.NewCoverage is { } cover)
            {
                var coverage = new Coverage(cover.UnionId, unit.Id, cover.From);
                db.Add(coverage);
                before[ImportFields.Union] = coverage.Id.ToString();
            }
            row.Apply(order++, unit.Id, before);
        }
    }

    public async Task<IReadOnlyDictionary<Guid, int>> VersionsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<EmployingUnit>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Version, cancellationToken);

    public async Task UndoAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.RecordId!.Value).ToArray();
        var records = await db.Set<EmployingUnit>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
        var coverages = (await db.Set<Coverage>().Where(c => ids.Contains(c.UnitId)).ToListAsync(cancellationToken)).ToLookup(c => c.UnitId);
        foreach (var row in rows)
        {
            var own = row.Previous.TryGetValue(ImportFields.Union, out var id) ? Guid.Parse(id) : Guid.Empty;
            if (!records.TryGetValue(row.RecordId!.Value, out var unit))
                row.Undo();
            else if (unit.Version != row.RecordVersion)
                row.Keep("导入之后又有人修改过，没有撤销；需要的话请逐个处理。");
            else if (coverages[unit.Id].FirstOrDefault(c => c.Id == own)?.To is not null)
                row.Keep("导入的覆盖关系已经结束，没有撤销；历史要保留。");
            else if (row.Outcome == RowOutcome.New && coverages[unit.Id].Any(c => c.Id != own))
                row.Keep("导入之后又登记了别的工会覆盖，没有撤销。");
            else
                Undo(row, unit, coverages[unit.Id].FirstOrDefault(c => c.Id == own));
        }
    }

    private void Undo(ImportRow row, EmployingUnit unit, Coverage? own)
    {
        if (own is not null)
            db.Remove(own);
        if (row.Outcome == RowOutcome.New)
            db.Remove(unit);
        else
            foreach (var setter in Setters.Where(s => row.Previous.ContainsKey(s.Key)))
                setter.Write(unit, row.Previous[setter.Key]);
        row.Undo();
    }

    private static void RefuseRepeated(List<UnitDraft> drafts)
    {
        foreach (
            var same in drafts.Where(d => d.Cell(ImportFields.Code).Length > 0).GroupBy(d => d.Cell(ImportFields.Code)).Where(g => g.Count() > 1)
        )
        foreach (var draft in same.Skip(1).Where(d => !d.Plan.IsRefused))
            draft.Plan.Refuse($"统一社会信用代码 {same.Key} 与第 {same.First().Plan.Line} 行相同，一个代码只属于一个单位，请核对证照。");
        foreach (
            var same in drafts.Where(d => d.Name.Length > 0).GroupBy(d => (PlainName.Of(d.Name), PlainName.Of(d.Keeper))).Where(g => g.Count() > 1)
        )
        foreach (var draft in same.Skip(1).Where(d => !d.Plan.IsRefused && d.Cell(ImportFields.Code).Length == 0))
            draft.Plan.Refuse($"与第 {same.First().Plan.Line} 行同名又没有代码，请删去重复的一行，或填统一社会信用代码。");
    }

    private static void Decide(UnitDraft draft, OrganizationBook book, Organization top, ScopePaths paths, UnitBook units, DateOnly today)
    {
        var keeper = top;
        if (draft.Keeper.Length > 0)
        {
            var (found, problem) = book.Named(draft.Keeper, "管理的工会");
            if (found is null)
            {
                draft.Plan.Refuse(problem!);
                return;
            }
            keeper = found;
        }
        if (paths.WhyNot(keeper.Path, keeper.Name) is { } outside)
        {
            draft.Plan.Refuse(outside);
            return;
        }
        draft.KeeperId = keeper.Id;
        var record = Matching(draft, keeper, units);
        if (draft.Plan.IsRefused || !Covers(draft, book, record, units, today))
            return;
        if (record is null)
            draft.Plan.Create();
        else
            draft.Plan.Match(record.Id, Changes(draft, record, book));
    }

    // Null when nothing matches, or when the doubt stands in the plan.
    private static EmployingUnit? Matching(UnitDraft draft, Organization keeper, UnitBook units)
    {
        var code = draft.Cell(ImportFields.Code);
        if (units.ByCode(code) is { } coded)
        {
            if (PlainName.Of(coded.Name) == PlainName.Of(draft.Name))
                return coded;
            draft.Plan.Doubt($"代码 {code} 已登记在“{coded.Name}”名下：单位更名请先在单位页面改名；代码抄错了请改正后再导入。");
            return null;
        }
        var named = units.ByName(draft.Name).ToList();
        var here = named.Where(u => u.OrganizationId == keeper.Id).ToList();
        if (here is [var one] && (code.Length == 0 || one.SocialCreditCode.Length == 0))
            return one;
        if (here.Count > 0 && code.Length == 0)
            draft.Plan.Doubt($"“{keeper.Name}”管理着 {here.Count} 个同名的单位，看不出是哪一个，请填统一社会信用代码。");
        else if (here.Count == 0 && code.Length == 0 && draft.Keeper.Length == 0 && named.Count > 0)
            draft.Plan.Doubt($"已有同名的单位“{named[0].Name}”：同一个的话不用再导入；另一个的话请填管理的工会或统一社会信用代码。");
        return null;
    }

    // False when the covering union cannot be; the reason stands in the plan.
    private static bool Covers(UnitDraft draft, OrganizationBook book, EmployingUnit? record, UnitBook units, DateOnly today)
    {
        if (draft.Union.Length == 0)
            return true;
        var (union, problem) = book.Named(draft.Union, "覆盖的工会");
        if (union is null)
            problem ??= "";
        else if (!union.Type.MayCoverUnits())
            problem = $"“{union.Name}”是总工会或工会内部的组织，不直接覆盖单位，请填基层工会或联合会。";
        else if (union.OpenedOn is { } opened && draft.CoveredFrom < opened)
            problem = $"覆盖不能早于“{union.Name}”成立的日期（{opened:yyyy-MM-dd}），请核对。";
        if (problem is not null)
        {
            draft.Plan.Refuse(problem);
            return false;
        }
        if (record is null || !units.IsCovered(record.Id, union!.Id))
            draft.NewCoverage = (union!.Id, draft.CoveredFrom ?? (union.OpenedOn > today ? union.OpenedOn.Value : today));
        return true;
    }

    private static List<string> Changes(UnitDraft draft, EmployingUnit record, OrganizationBook book)
    {
        var wanted = Wanted(draft, record);
        List<string> changes =
        [
            .. Setters
                .Where(s => wanted.ContainsKey(s.Key))
                .Select(s => $"{s.Name}：{(s.Read(record) is { Length: > 0 } old ? old : "空")} → {wanted[s.Key]}"),
        ];
        if (draft.NewCoverage is { } cover)
            changes.Add($"增加覆盖的工会：{book.Find(cover.UnionId)!.Name}");
        return changes;
    }

    private static Dictionary<string, string> Wanted(UnitDraft draft, EmployingUnit unit) =>
        Setters.Where(s => draft.Cell(s.Key) is { Length: > 0 } value && value != s.Read(unit)).ToDictionary(s => s.Key, s => draft.Cell(s.Key));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string YesNo(bool value) => value ? "是" : "否";

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
