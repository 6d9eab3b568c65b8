using System.Text.Json;

namespace Union.Organizations.Import.Batches;

/// <summary>A row of the file: what stood in it, what it leads to and why; after the import what it changed, so that it can be taken back.</summary>
public sealed class ImportRow : ITenantOwned, ITechnicalRow
{
    internal const int TitleLength = 200;
    internal const int ReasonLength = 2000;

    private ImportRow() { }

    internal ImportRow(Guid batchId, int line, IReadOnlyList<string> cells) =>
        (BatchId, Line, Cells) = (batchId, line, JsonSerializer.Serialize(cells));

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid BatchId { get; private set; }

    /// <summary>Its line in the file.</summary>
    public int Line { get; private set; }

    public RowOutcome Outcome { get; private set; }

    /// <summary>Name of what it is about.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Why it is doubtful or refused, or what it would change.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The row it made, changed or matches.</summary>
    public Guid? RecordId { get; private set; }

    /// <summary>The cells as they stood in the file, as JSON.</summary>
    public string Cells { get; private set; } = "[]";

    /// <summary>Field → value before the import, as JSON; empty unless it changed something.</summary>
    public string Before { get; private set; } = "";

    public bool IsApplied { get; private set; }

    /// <summary>Place in the order of writing; undone backwards.</summary>
    public int Order { get; private set; }

    /// <summary>Version of the record after the import: another one means that somebody worked on it.</summary>
    public int RecordVersion { get; private set; }

    public bool IsUndone { get; private set; }

    internal IReadOnlyList<string> CellTexts => JsonSerializer.Deserialize<string[]>(Cells)!;

    internal IReadOnlyDictionary<string, string> Previous =>
        Before.Length == 0 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(Before)!;

    internal void Find(RowOutcome outcome, string title, string reason, Guid? recordId)
    {
        (Outcome, RecordId) = (outcome, recordId);
        Title = title[..Math.Min(title.Length, TitleLength)];
        Reason = reason[..Math.Min(reason.Length, ReasonLength)];
    }

    internal void Apply(int order, Guid recordId, IReadOnlyDictionary<string, string> before)
    {
        (IsApplied, Order, RecordId) = (true, order, recordId);
        Before = before.Count == 0 ? "" : JsonSerializer.Serialize(before);
    }

    internal void Stamp(int recordVersion) => RecordVersion = recordVersion;

    internal void Undo() => (IsUndone, Reason) = (true, "");

    internal void Keep(string why) => Reason = why[..Math.Min(why.Length, ReasonLength)];
}
