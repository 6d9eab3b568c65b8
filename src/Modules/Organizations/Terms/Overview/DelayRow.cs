using Union.Organizations.Tree;

namespace Union.Organizations.Terms.Overview;

/// <summary>How many of a tier are overdue, by length of delay.</summary>
internal sealed record DelayRow(OrganizationLevel Level, int HalfYear, int OneYear, int ThreeYears, int Longer)
{
    public int Total => HalfYear + OneYear + ThreeYears + Longer;

    public int Of(DelayBand band) =>
        band switch
        {
            DelayBand.HalfYear => HalfYear,
            DelayBand.OneYear => OneYear,
            DelayBand.ThreeYears => ThreeYears,
            _ => Longer,
        };
}
