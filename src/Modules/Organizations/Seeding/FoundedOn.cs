using Union.Work.Seeding;

namespace Union.Organizations.Seeding;

/// <summary>Founding days of the last thirty years, more of them lately.</summary>
internal sealed class FoundedOn(SeedRandom random, DateOnly today)
{
    public DateOnly Next() => today.AddDays(-(int)(11_000 * Math.Pow(random.Below(1_000) / 1_000.0, 1.6)) - 200);
}
