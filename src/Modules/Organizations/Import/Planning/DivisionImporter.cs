using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Regions;
using Union.Organizations.Divisions;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Columns;

namespace Union.Organizations.Import.Planning;

/// <summary>Administrative divisions, matched by their code; each needs the one above it, built in or in the file.</summary>
internal sealed class DivisionImporter(UnionDbContext db) : IImporter
{
    private static readonly IReadOnlyList<FieldSetter<Division>> Setters =
    [
        new(ImportFields.Name, "名称", d => d.Name, (d, v) => d.Name = v),
        new(ImportFields.FirstYear, "启用年份", d => Year(d.FirstYear), (d, v) => d.FirstYear = Year(v)),
        new(ImportFields.EndedYear, "停用年份", d => Year(d.EndedYear), (d, v) => d.EndedYear = Year(v)),
    ];

    public ImportKind Kind => ImportKind.Divisions;

    public async Task<IReadOnlyList<PlannedRow>> PlanAsync(ImportBatch batch, IReadOnlyList<RowCells> rows, CancellationToken cancellationToken)
    {
        var known = await db.Set<Division>().AsNoTracking().ToDictionaryAsync(d => d.Code, StringComparer.Ordinal, cancellationToken);
        List<PlannedRow> plans = [.. rows.Select(Read)];
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var plan in plans.Where(p => !p.IsRefused))
            if (!lines.TryAdd(CodeOf(plan), plan.Line))
                plan.Refuse($"区划代码 {CodeOf(plan)} 与第 {lines[CodeOf(plan)]} 行相同，请删去重复的一行。");
        // From the counties down: a village may stand on a township of the same file.
        foreach (var plan in plans.Where(p => !p.IsRefused).OrderBy(p => CodeOf(p).Length))
            Decide(plan, known, lines);
        return plans;
    }

    public async Task WriteAsync(IReadOnlyList<(PlannedRow Plan, ImportRow Row)> chunk, int order, CancellationToken cancellationToken)
    {
        var ids = chunk.Where(c => c.Plan.Outcome == RowOutcome.Changed).Select(c => c.Plan.RecordId!.Value).ToArray();
        var records = await db.Set<Division>().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        foreach (var (plan, row) in chunk)
        {
            var isNew = plan.Outcome == RowOutcome.New;
            var division = isNew ? new Division(CodeOf(plan), plan.Title) : records.GetValueOrDefault(plan.RecordId!.Value);
            if (division is null)
                continue;
            var wanted = Wanted(plan, division);
            var before = isNew ? [] : Setters.Where(s => wanted.ContainsKey(s.Key)).ToDictionary(s => s.Key, s => s.Read(division));
            foreach (var setter in Setters.Where(s => wanted.ContainsKey(s.Key)))
                setter.Write(division, wanted[setter.Key]);
            if (isNew)
                db.Add(division);
            row.Apply(order++, division.Id, before);
        }
    }

    public async Task<IReadOnlyDictionary<Guid, int>> VersionsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<Division>().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Version, cancellationToken);

    public async Task UndoAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.RecordId!.Value).ToArray();
        var records = await db.Set<Division>().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        foreach (var row in rows)
        {
            if (!records.TryGetValue(row.RecordId!.Value, out var division))
                row.Undo();
            else if (division.Version != row.RecordVersion)
                row.Keep("导入之后又修改过，没有撤销。");
            else
            {
                if (row.Outcome == RowOutcome.New)
                    db.Remove(division);
                else
                    foreach (var setter in Setters.Where(s => row.Previous.ContainsKey(s.Key)))
                        setter.Write(division, row.Previous[setter.Key]);
                row.Undo();
            }
        }
    }

    private static PlannedRow Read(RowCells cells)
    {
        var plan = new PlannedRow(cells) { Title = cells.Required(ImportFields.Name, Division.NameLength) };
        if (cells.Raw(ImportFields.Code).Length == 0)
            cells.Wrong(ImportFields.Code, "没有填写，请补上");
        else
            cells.Region(ImportFields.Code);
        if (cells.Year(ImportFields.EndedYear) < cells.Year(ImportFields.FirstYear))
            cells.Wrong(ImportFields.EndedYear, "早于启用年份，请核对");
        if (cells.Errors.Count > 0)
            plan.Refuse(cells.Errors);
        return plan;
    }

    private static void Decide(PlannedRow plan, Dictionary<string, Division> known, Dictionary<string, int> lines)
    {
        var code = CodeOf(plan);
        var above = code.Length > 6 ? code[..(code.Length - 3)] : "";
        if (above.Length > 6 && !known.ContainsKey(above) && !lines.ContainsKey(above))
            plan.Refuse($"区划代码 {code} 的上一级 {above} 不在文件里，也没有录入，请把乡级一起导入。");
        else if (above.Length == 6 && !known.ContainsKey(above) && !lines.ContainsKey(above) && IsUnknownCounty(above))
            plan.Refuse($"区划代码 {code} 的前六位 {above} 不是已知的县级代码，请核对。");
        else if (known.TryGetValue(code, out var record))
        {
            var wanted = Wanted(plan, record);
            plan.Match(
                record.Id,
                [
                    .. Setters
                        .Where(s => wanted.ContainsKey(s.Key))
                        .Select(s => $"{s.Name}：{(s.Read(record) is { Length: > 0 } old ? old : "空")} → {wanted[s.Key]}"),
                ]
            );
        }
        else
            plan.Create();
    }

    // Region 99 is given to no place: it serves tests and demonstrations.
    private static bool IsUnknownCounty(string code) =>
        !code.StartsWith("99", StringComparison.Ordinal)
        && RegionCode.TryParse(code, out var region)
        && RegionTable.BuiltIn.Doubt(region!) is not null;

    private static Dictionary<string, string> Wanted(PlannedRow plan, Division division)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ImportFields.Name] = plan.Title,
            [ImportFields.FirstYear] = Year(plan.Cells.Year(ImportFields.FirstYear)),
            [ImportFields.EndedYear] = Year(plan.Cells.Year(ImportFields.EndedYear)),
        };
        return Setters.Where(s => said[s.Key].Length > 0 && said[s.Key] != s.Read(division)).ToDictionary(s => s.Key, s => said[s.Key]);
    }

    private static string CodeOf(PlannedRow plan) => plan.Cells.Region(ImportFields.Code);

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static int? Year(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
