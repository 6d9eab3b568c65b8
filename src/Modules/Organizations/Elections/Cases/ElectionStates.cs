namespace Union.Organizations.Elections.Cases;

/// <summary>Codes of the states, as cases keep them.</summary>
internal static class ElectionStates
{
    public const string Preparing = "PREPARING";
    public const string Requested = "REQUESTED";
    public const string Agreed = "AGREED";
    public const string Delegates = "DELEGATES_ELECTED";
    public const string Reported = "CANDIDATES_REPORTED";
    public const string Notice = "CANDIDATES_APPROVED";
    public const string Held = "CONGRESS_HELD";
    public const string ResultReported = "RESULT_REPORTED";
    public const string Done = "RESULT_APPROVED";
    public const string Withdrawn = "WITHDRAWN";
}
