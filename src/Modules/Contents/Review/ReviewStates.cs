namespace Union.Contents.Review;

/// <summary>Codes of the states (domain.md 2(m).3, as far as they concern a text before it is issued).</summary>
internal static class ReviewStates
{
    public const string Draft = "DRAFT";
    public const string Submitted = "SUBMITTED";
    public const string Returned = "RETURNED";
    public const string Approved = "APPROVED";
    public const string Signed = "SIGNED";
    public const string Scheduled = "SCHEDULED";
    public const string Published = "PUBLISHED";
    public const string Withdrawn = "WITHDRAWN";
    public const string Replaced = "REPLACED";

    /// <summary>For whom a text in this state waits, as people say it; null when it waits for nobody.</summary>
    public static string? WaitsFor(string state) =>
        state switch
        {
            Submitted => "等审核",
            Approved => "等签发",
            Returned => "等修改",
            Signed => "等发布",
            _ => null,
        };
}
