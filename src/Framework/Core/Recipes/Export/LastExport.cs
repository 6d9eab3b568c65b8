namespace Union.Core.Recipes.Export;

/// <summary>Section of a site's settings: what was last taken out of it and when. Writing it puts each export into the audit trail.</summary>
public sealed class LastExport
{
    public IReadOnlyList<string> Steps { get; set; } = [];

    public DateTime? At { get; set; }
}
