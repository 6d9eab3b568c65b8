namespace Union.Organizations.Papers;

/// <summary>The papers of founding, re-election and legal-person registration; their fields are the table of README.md beside.</summary>
internal sealed class OrganizationPapers : IPaperTemplates
{
    public IReadOnlyList<PaperTemplate> Templates { get; } = EmbeddedPapers.Templates(typeof(OrganizationPapers).Assembly);

    public IReadOnlyList<PaperField> Fields { get; } = EmbeddedPapers.Fields(typeof(OrganizationPapers).Assembly);
}
