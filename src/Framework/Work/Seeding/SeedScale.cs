namespace Union.Work.Seeding;

/// <summary>Sizes of a synthetic installation (domain.md 6).</summary>
public enum SeedScale
{
    /// <summary>One county: 12 township-level unions, 420 unions, 620 covered units.</summary>
    County,

    /// <summary>One city with 14 counties: 158 townships, 4,500 unions, 6,500 covered units.</summary>
    City,

    /// <summary>12 leagues, 103 counties, 1,225 townships, 64,000 unions, 92,000 covered units.</summary>
    Region,

    /// <summary>One county with a library: 120,000 documents in 1,000,000 versions, and nothing else.</summary>
    Library,
}
