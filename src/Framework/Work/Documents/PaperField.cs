namespace Union.Work.Documents;

/// <summary>A name a template may use.</summary>
/// <param name="Name"><c>organization.name</c>; of a list <c>candidates</c>; of its rows <c>candidates.name</c>, written <c>{{name}}</c> inside the list.</param>
/// <param name="Meaning">工会全称</param>
public sealed record PaperField(string Name, string Meaning)
{
    /// <summary>Repeats what stands between <c>{{#name}}</c> and <c>{{/name}}</c>.</summary>
    public bool IsList { get; init; }

    /// <summary>As a finding: it is missing in a row of a list, not by itself.</summary>
    internal bool IsOfRow { get; init; }
}
