namespace Union.Work.Documents.Subjects;

/// <summary>
/// The papers of a record, for a part of its page: made, downloaded, scanned, received.
/// <code>
/// public PaperPanel? Papers { get; private set; }   // await panels.OfAsync(id, cancellationToken)
/// &lt;partial name="@PaperPanel.View" model="Model.Papers" /&gt;
/// </code>
/// </summary>
public sealed class PaperPanel
{
    /// <summary>Path of the partial.</summary>
    public const string View = "/Areas/Work/Pages/Documents/Subjects/_Papers.cshtml";

    internal PaperPanel(PaperSubject subject, IReadOnlyList<PaperPanelRow> rows, bool mayEdit) => (Subject, Rows, MayEdit) = (subject, rows, mayEdit);

    public PaperSubject Subject { get; }

    public IReadOnlyList<PaperPanelRow> Rows { get; }

    public bool MayEdit { get; }
}
