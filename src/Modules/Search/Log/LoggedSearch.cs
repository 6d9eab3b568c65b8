namespace Union.Search.Log;

/// <summary>
/// One search as it was made: what was asked and what came of it, never who asked. Long numbers in the text are masked before it gets here.
/// </summary>
internal sealed class LoggedSearch : ITenantOwned, ITechnicalRow
{
    public const int TextLength = 200;
    public const int FiltersLength = 300;
    public const int ShownLength = 2000;

    private LoggedSearch() { }

    public LoggedSearch(Guid id, DateTime at, string text, string filters, int first, int results, int tookMs, bool isStaff, string shown)
    {
        (Id, At, First, Results, TookMs, IsStaff) = (id, at, first, results, tookMs, isStaff);
        (Text, Filters, Shown) = (Cut(text, TextLength), Cut(filters, FiltersLength), shown.Length <= ShownLength ? shown : "");
    }

    public Guid Id { get; private set; }

    public Guid TenantId { get; private set; }

    public DateTime At { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The filters chosen, for people: 发文机关：测试总工会.</summary>
    public string Filters { get; private set; } = "";

    /// <summary>Rows before the page shown; zero for the first page, which alone counts as a search.</summary>
    public int First { get; private set; }

    public int Results { get; private set; }

    public int TookMs { get; private set; }

    /// <summary>Made on the staff page.</summary>
    public bool IsStaff { get; private set; }

    /// <summary>What was shown, a line each: the document as judgements name it, a tab, the label of its best passage.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>The place of the first result opened, counted from one over all pages; null while none was.</summary>
    public int? ClickedRank { get; private set; }

    public DateTime? ClickedAt { get; private set; }

    /// <summary>The first result opened is the one that counts: the next ones may only show that it was not it.</summary>
    public void Click(int rank, DateTime at)
    {
        if (ClickedRank is null)
            (ClickedRank, ClickedAt) = (rank, at);
    }

    /// <summary>The document and label opened, or null.</summary>
    public (string Document, string Label)? Clicked
    {
        get
        {
            if (ClickedRank is not { } rank || Shown.Split('\n') is var lines && (rank <= First || rank - First > lines.Length))
                return null;
            var parts = lines[rank - First - 1].Split('\t');
            return parts is [{ Length: > 0 } document, var label] ? (document, label) : null;
        }
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
