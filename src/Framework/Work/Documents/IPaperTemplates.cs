namespace Union.Work.Documents;

/// <summary>A module's kinds of papers and the data fields they may name; registered with <c>AddPaperTemplates</c>.</summary>
public interface IPaperTemplates
{
    IReadOnlyList<PaperTemplate> Templates { get; }

    /// <summary>Names that <see cref="PaperData"/> may carry, with their meaning: shown to whoever edits a template, everything else is refused there.</summary>
    IReadOnlyList<PaperField> Fields { get; }
}
