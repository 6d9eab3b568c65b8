using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Columns;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.Import.Planning;

/// <summary>
/// Organizations as they are, entered in bulk. Matched by code, then by full name under the same superior; whatever else looks alike
/// is doubtful and left to a person. Names, superiors and types of what is there change by reorganization only, not by import.
/// </summary>
internal sealed class OrganizationImporter(UnionDbContext db, ImportScope scope, OrganizationTraces traces, TimeProvider clock) : IImporter
{
    private static readonly IReadOnlyList<FieldSetter<Organization>> Setters =
    [
        new(ImportFields.Code, "统一社会信用代码", o => o.SocialCreditCode, (o, v) => o.SocialCreditCode = v),
        new(ImportFields.Region, "行政区划代码", o => o.RegionCode, (o, v) => o.RegionCode = v),
        new(ImportFields.Industry, "行业门类", o => o.IndustrySection, (o, v) => o.IndustrySection = v),
        new(ImportFields.Address, "地址", o => o.Address, (o, v) => o.Address = v),
        new(ImportFields.Phone, "电话", o => o.Phone, (o, v) => o.Phone = v),
        new(
            "counts",
            "职工数/女职工数/会员数/女会员数",
            o => string.Create(CultureInfo.InvariantCulture, $"{o.Workers}/{o.WomenWorkers}/{o.Members}/{o.WomenMembers}"),
            (o, v) =>
            {
                var n = v.Split('/').Select(c => int.Parse(c, CultureInfo.InvariantCulture)).ToArray();
                o.Recount(n[0], n[1], n[2], n[3], o.CountedOn);
            }
        ),
        new(
            "countedOn",
            "统计日期",
            o => o.CountedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            (o, v) =>
                o.Recount(
                    o.Workers,
                    o.WomenWorkers,
                    o.Members,
                    o.WomenMembers,
                    v.Length == 0 ? null : DateOnly.Parse(v, CultureInfo.InvariantCulture)
                )
        ),
    ];

    private readonly Dictionary<PlannedRow, OrganizationDraft> _drafts = [];

    public ImportKind Kind => ImportKind.Organizations;

    public async Task<IReadOnlyList<PlannedRow>> PlanAsync(ImportBatch batch, IReadOnlyList<RowCells> rows, CancellationToken cancellationToken)
    {
        var book = await scope.BookAsync(cancellationToken);
        var paths = await scope.PathsAsync(batch, cancellationToken);
        var today = Today.Of(clock);
        List<OrganizationDraft> drafts = [.. rows.Select(r => new OrganizationDraft(r, today))];
        RefuseRepeated(drafts);
        ParentLinks.Tie(drafts, book, book.Find(batch.OrganizationId)!);
        foreach (var draft in ParentLinks.FromTheTop(drafts))
        {
            _drafts[draft.Plan] = draft;
            if (!draft.Plan.IsRefused)
                Decide(draft, book, paths, today);
        }
        return [.. drafts.Select(d => d.Plan)];
    }

    public async Task WriteAsync(IReadOnlyList<(PlannedRow Plan, ImportRow Row)> chunk, int order, CancellationToken cancellationToken)
    {
        var changed = chunk.Where(c => c.Plan.Outcome == RowOutcome.Changed).Select(c => c.Plan.RecordId!.Value).ToArray();
        var records = await db.Set<Organization>().Where(o => changed.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        foreach (var (plan, row) in chunk)
        {
            var draft = _drafts[plan];
            if (plan.Outcome == RowOutcome.New)
            {
                db.Add(draft.Result!);
                db.Add(new OrganizationPlace(draft.Result!, draft.OpenedOn ?? OrganizationPlace.Beginning));
                row.Apply(order++, draft.Result!.Id, new Dictionary<string, string>());
            }
            else if (records.TryGetValue(plan.RecordId!.Value, out var record))
            {
                var wanted = Wanted(draft, record, Today.Of(clock));
                var before = Setters.Where(s => wanted.ContainsKey(s.Key)).ToDictionary(s => s.Key, s => s.Read(record));
                foreach (var setter in Setters.Where(s => wanted.ContainsKey(s.Key)))
                    setter.Write(record, wanted[setter.Key]);
                row.Apply(order++, record.Id, before);
            }
        }
    }

    public async Task<IReadOnlyDictionary<Guid, int>> VersionsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<Organization>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Version, cancellationToken);

    public async Task UndoAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.RecordId!.Value).ToArray();
        var records = await db.Set<Organization>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        var used = await traces.OfAsync(ids, cancellationToken);
        var removed = new HashSet<Guid>();
        foreach (var row in rows)
        {
            if (!records.TryGetValue(row.RecordId!.Value, out var record))
                row.Undo();
            else if (record.Version != row.RecordVersion)
                row.Keep("导入之后又有人修改过，没有撤销；需要的话请逐个处理。");
            else if (row.Outcome == RowOutcome.Changed)
            {
                foreach (var setter in Setters.Where(s => row.Previous.ContainsKey(s.Key)))
                    setter.Write(record, row.Previous[setter.Key]);
                row.Undo();
            }
            else if (used.FirstOrDefault(u => u.OrganizationId == record.Id && !(u.ById is { } by && removed.Contains(by))) is { } trace)
                row.Keep($"已经有{trace.What}，没有撤销；不再需要的话请办理撤销手续。");
            else
            {
                db.RemoveRange(await db.Set<OrganizationPlace>().Where(p => p.OrganizationId == record.Id).ToListAsync(cancellationToken));
                db.Remove(record);
                removed.Add(record.Id);
                row.Undo();
            }
        }
    }

    private static void RefuseRepeated(List<OrganizationDraft> drafts)
    {
        foreach (var same in drafts.Where(d => d.Code.Length > 0).GroupBy(d => d.Code).Where(g => g.Count() > 1))
        foreach (var draft in same.Skip(1).Where(d => !d.Plan.IsRefused))
            draft.Plan.Refuse($"统一社会信用代码 {draft.Code} 与第 {same.First().Plan.Line} 行相同，一个代码只属于一个工会，请核对。");
        foreach (
            var same in drafts.Where(d => d.Name.Length > 0).GroupBy(d => (PlainName.Of(d.Name), PlainName.Of(d.Parent))).Where(g => g.Count() > 1)
        )
        foreach (var draft in same.Skip(1).Where(d => !d.Plan.IsRefused))
            draft.Plan.Refuse($"与第 {same.First().Plan.Line} 行是同一个上级下的同名工会，请删去重复的一行。");
    }

    private static void Decide(OrganizationDraft draft, OrganizationBook book, ScopePaths paths, DateOnly today)
    {
        if (draft.ParentRow is { } row && row.Result is null)
        {
            draft.Plan.Refuse($"上一级工会在第 {row.Plan.Line} 行，那一行没有导入，先改正那一行。");
            return;
        }
        var parent = draft.ParentRow?.Result ?? draft.ParentFound!;
        if (paths.WhyNot(parent.Path, parent.Name) is { } outside)
            draft.Plan.Refuse(outside);
        else if (Matching(draft, parent, book) is { } record)
        {
            draft.Result = record;
            draft.Plan.Match(record.Id, Changes(draft, record, today));
        }
        else if (!draft.Plan.IsRefused)
            Create(draft, parent, today);
    }

    // Null when nothing matches, or when the doubt stands in the plan.
    private static Organization? Matching(OrganizationDraft draft, Organization parent, OrganizationBook book)
    {
        if (book.ByCode(draft.Code) is { } coded)
        {
            if (PlainName.Of(coded.Name) != PlainName.Of(draft.Name))
                draft.Plan.Doubt($"代码 {draft.Code} 已登记在“{coded.Name}”名下：更名请办理组织调整；代码抄错了请改正后再导入。");
            else
                return Same(draft, coded, parent);
            return null;
        }
        var here = book.ByName(draft.Name).Where(o => o.ParentId == parent.Id).ToList();
        if (here is [var named])
        {
            if (draft.Code.Length == 0 || named.SocialCreditCode.Length == 0)
                return Same(draft, named, parent);
            draft.Plan.Doubt($"“{parent.Name}”下面已有同名的工会，代码是 {named.SocialCreditCode}，与本行不同，请核对代码。");
        }
        else if (here.Count > 1)
            draft.Plan.Doubt($"“{parent.Name}”下面有 {here.Count} 个同名的工会，看不出是哪一个，请填统一社会信用代码。");
        else if (book.ByLooseName(draft.Name).FirstOrDefault(o => o.ParentId == parent.Id) is { } alike)
            draft.Plan.Doubt(
                $"“{parent.Name}”下面已有“{alike.Name}”，可能是同一个工会：是的话请把名称改成一样再导入，不是的话请填它的统一社会信用代码。"
            );
        else if (draft.Parent.Length == 0 && draft.Code.Length == 0 && book.ByName(draft.Name).FirstOrDefault() is { } elsewhere)
            draft.Plan.Doubt($"别处已有同名的“{elsewhere.Name}”：同一个的话不用再导入；另一个的话请填上一级工会或统一社会信用代码。");
        return null;
    }

    private static Organization? Same(OrganizationDraft draft, Organization record, Organization parent)
    {
        if (draft.Parent.Length > 0 && record.ParentId != parent.Id)
            draft.Plan.Doubt($"“{record.Name}”现在的上一级不是“{parent.Name}”：转隶请办理组织调整，填错了请改正上一级工会。");
        else if (draft.Type != record.Type)
            draft.Plan.Doubt($"组织类型与现有的“{record.Type.DisplayName()}”不同，请核对；类型要改的请在组织页面改。");
        else
            return record;
        return null;
    }

    private static void Create(OrganizationDraft draft, Organization parent, DateOnly today)
    {
        var made = new Organization(draft.Name, draft.Type!.Value, parent);
        List<string> problems = [];
        if (parent.State == OrganizationState.Dissolved)
            problems.Add($"上一级工会“{parent.Name}”已经撤销，请改填接管它的工会。");
        if (OrganizationTypes.WhyNotBelow(made.Type, made.Level, parent.Type, parent.Level) is { } misplaced)
            problems.Add(misplaced);
        if (draft.HasCounts && Counted(draft, made, today) is { } miscounted)
            problems.Add(miscounted);
        if (problems.Count > 0)
        {
            draft.Plan.Refuse(problems);
            return;
        }
        foreach (var setter in Setters.Where(s => s.Key is not ("counts" or "countedOn")))
            if (Cell(draft, setter.Key) is { Length: > 0 } value)
                setter.Write(made, value);
        made.Register(draft.OpenedOn);
        draft.Result = made;
        draft.Plan.Create();
    }

    private static string? Counted(OrganizationDraft draft, Organization on, DateOnly today) =>
        on.Count(
            draft.Workers ?? on.Workers,
            draft.WomenWorkers ?? on.WomenWorkers,
            draft.Members ?? on.Members,
            draft.WomenMembers ?? on.WomenMembers,
            today
        );

    private static List<string> Changes(OrganizationDraft draft, Organization record, DateOnly today)
    {
        var wanted = Wanted(draft, record, today);
        return
        [
            .. Setters
                .Where(s => s.Key != "countedOn" && wanted.ContainsKey(s.Key))
                .Select(s => $"{s.Name}：{(s.Read(record) is { Length: > 0 } old ? old : "空")} → {wanted[s.Key]}"),
        ];
    }

    // What the row says and the record does not; an empty cell leaves the record as it is.
    private static Dictionary<string, string> Wanted(OrganizationDraft draft, Organization record, DateOnly today)
    {
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setter in Setters)
            if (Cell(draft, setter.Key) is { Length: > 0 } value && value != setter.Read(record))
                wanted[setter.Key] = value;
        if (!draft.HasCounts)
            return wanted;
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{draft.Workers ?? record.Workers}/{draft.WomenWorkers ?? record.WomenWorkers}/{draft.Members ?? record.Members}/{draft.WomenMembers ?? record.WomenMembers}"
        );
        if (counts == Setters.First(s => s.Key == "counts").Read(record))
            return wanted;
        wanted["counts"] = counts;
        wanted["countedOn"] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return wanted;
    }

    private static string Cell(OrganizationDraft draft, string key) =>
        key switch
        {
            ImportFields.Code => draft.Code,
            ImportFields.Region => draft.Region,
            ImportFields.Industry => draft.Industry,
            ImportFields.Address => draft.Address,
            ImportFields.Phone => draft.Phone,
            _ => "",
        };
}
