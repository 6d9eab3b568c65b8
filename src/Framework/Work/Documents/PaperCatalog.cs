namespace Union.Work.Documents;

/// <summary>The kinds of papers of the modules that are on in this site.</summary>
public sealed class PaperCatalog(Enabled<IPaperTemplates> providers)
{
    private List<PaperTemplate>? _templates;

    public IReadOnlyList<PaperTemplate> Templates => _templates ??= [.. providers.SelectMany(p => p.Templates)];

    public PaperTemplate? Find(string code) => Templates.FirstOrDefault(t => t.Code == code);

    /// <exception cref="PaperRefusedException">There is no such kind of paper.</exception>
    public PaperTemplate Get(string code) =>
        Find(code) ?? throw new PaperRefusedException($"没有名为“{code}”的公文模板：所属功能可能已关闭，请联系管理员。");

    /// <summary>The fields a template may name: those of the module that brings it.</summary>
    public IReadOnlyList<PaperField> FieldsOf(string code) => providers.FirstOrDefault(p => p.Templates.Any(t => t.Code == code))?.Fields ?? [];
}
