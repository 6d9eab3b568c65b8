namespace Union.Work.Seeding;

/// <summary>One synthetic site and how much it is to hold. Counts of a league or city are zero: the work lies in its counties.</summary>
public sealed record SeedSite(string Name, string DisplayName, string? ParentName, string RegionCode, string LevelWord)
{
    /// <summary>Township-level unions: towns, sumu, sub-districts, parks.</summary>
    public int Townships { get; init; }

    /// <summary>Village-level unions: villages, gacha, communities.</summary>
    public int Villages { get; init; }

    /// <summary>Grassroots unions.</summary>
    public int Unions { get; init; }

    /// <summary>Employing units covered by a union.</summary>
    public int Units { get; init; }

    public int Members { get; init; }

    /// <summary>Notices and policy documents.</summary>
    public int Documents { get; init; }

    /// <summary>Versions of all documents together.</summary>
    public int Versions { get; init; }
}
