namespace Union.Organizations.Officers.Shares;

/// <summary>How many officers in office are engaged in each way; people who hold several offices count once for each.</summary>
internal sealed record EngagementShare(int FullTime, int PartTime, int Seconded, int Hired)
{
    public int All => FullTime + PartTime + Seconded + Hired;

    /// <summary>Full-time officers in percent of all; null where there is none.</summary>
    public decimal? Percent => All == 0 ? null : Math.Round(FullTime * 100m / All, 1);

    public int Of(Engagement engagement) =>
        engagement switch
        {
            Engagement.FullTime => FullTime,
            Engagement.PartTime => PartTime,
            Engagement.Seconded => Seconded,
            _ => Hired,
        };
}
