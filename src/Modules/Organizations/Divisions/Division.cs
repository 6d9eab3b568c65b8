namespace Union.Organizations.Divisions;

/// <summary>
/// A township or village of the site's territory, with its local word (苏木、嘎查): the built-in table of places ends at the counties
/// (domain.md 3.3).
/// </summary>
public sealed class Division : ITenantOwned, IVersioned, IRecordTitle
{
    public const int NameLength = 100;

    private Division() { }

    public Division(string code, string name) => (Code, Name) = (code, name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>6, 9 or 12 digits; unique in the site.</summary>
    [OrdinalText]
    public string Code { get; private set; } = "";

    public string Name { get; internal set; } = "";

    /// <summary>First year of the code; null when unknown.</summary>
    public int? FirstYear { get; internal set; }

    /// <summary>Year the code was given up; null while it holds.</summary>
    public int? EndedYear { get; internal set; }

    public int Version { get; private set; }

    public string RecordTitle => Name;
}
