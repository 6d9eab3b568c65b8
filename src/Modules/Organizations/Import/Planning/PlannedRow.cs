using Union.Organizations.Import.Batches;

namespace Union.Organizations.Import.Planning;

/// <summary>What a row would do: its outcome with the reasons, and how it is written when it is confirmed.</summary>
internal sealed class PlannedRow(RowCells cells)
{
    public RowCells Cells { get; } = cells;

    public int Line => Cells.Line;

    public RowOutcome Outcome { get; private set; }

    public string Title { get; set; } = "";

    /// <summary>Reasons of a refusal or a doubt, else what changes.</summary>
    public string Reason { get; private set; } = "";

    public Guid? RecordId { get; set; }

    /// <summary>Rows are written from the top of the tree: parents before their children.</summary>
    public int Depth { get; set; }

    public bool IsWritten => Outcome is RowOutcome.New or RowOutcome.Changed;

    public bool IsRefused => Outcome is RowOutcome.Refused or RowOutcome.Doubtful;

    public void Refuse(params IEnumerable<string> reasons) => (Outcome, Reason) = (RowOutcome.Refused, string.Join(" ", reasons));

    public void Doubt(string reason) => (Outcome, Reason) = (RowOutcome.Doubtful, reason);

    public void Create() => Outcome = RowOutcome.New;

    /// <summary>The row matches a record; the changes say field, old and new value.</summary>
    public void Match(Guid recordId, IReadOnlyCollection<string> changes)
    {
        RecordId = recordId;
        (Outcome, Reason) = changes.Count > 0 ? (RowOutcome.Changed, string.Join("；", changes)) : (RowOutcome.Same, "");
    }
}
