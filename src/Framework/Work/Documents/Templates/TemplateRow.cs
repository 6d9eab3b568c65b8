namespace Union.Work.Documents.Templates;

/// <summary>A template in the list, with the version of the site's own that is in force.</summary>
internal sealed record TemplateRow(PaperTemplate Template, TemplateVersion? Current);
