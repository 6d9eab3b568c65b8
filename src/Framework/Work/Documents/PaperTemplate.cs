namespace Union.Work.Documents;

/// <summary>A kind of paper that a module brings: <c>founding.request</c>, 关于成立××工会筹备组的请示. The body is readable text, see <see cref="EmbeddedPapers"/>.</summary>
/// <param name="Code">Dotted, the procedure first; never changed.</param>
/// <param name="Name">What people read in lists.</param>
/// <param name="Direction">Which way it goes; decides how it is laid out.</param>
/// <param name="Title">Title of a paper, with placeholders.</param>
public sealed record PaperTemplate(string Code, string Name, PaperDirection Direction, string Title)
{
    /// <summary>Takes a document number; forms, rosters and ballots take none.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Who issues it (发文机关), with placeholders.</summary>
    public string From { get; init; } = "";

    /// <summary>To whom it is addressed (主送机关), with placeholders; empty for what is not a letter.</summary>
    public string To { get; init; } = "";

    public PaperLayout Layout { get; init; }

    /// <summary>Titles of the annexes (附件), with placeholders.</summary>
    public IReadOnlyList<string> Annexes { get; init; } = [];

    /// <summary>Place in lists: the step of the workflow.</summary>
    public int Order { get; init; }

    /// <summary>Lines of headings, paragraphs, tables and placeholders.</summary>
    public string Body { get; init; } = "";
}
