namespace Union.Organizations.LegalPersons;

/// <summary>How <see cref="LegalStanding"/> follows from the case and the certificate.</summary>
internal static class LegalStandings
{
    // States of LegalPersonProcedure in which a certificate is out.
    private static readonly string[] WithCertificate = ["REGISTERED", "CHANGE_PENDING", "RENEWAL_PENDING"];

    public static LegalStanding Of(string? state, DateOnly? endsOn, DateOnly today) =>
        WithCertificate.Contains(state) && endsOn < today
            ? LegalStanding.Expired
            : state switch
            {
                "APPLIED" => LegalStanding.Applied,
                "REGISTERED" => LegalStanding.Registered,
                "CHANGE_PENDING" => LegalStanding.ChangePending,
                "RENEWAL_PENDING" => LegalStanding.RenewalPending,
                "DEREGISTERED" => LegalStanding.Deregistered,
                _ => LegalStanding.None,
            };

    /// <summary>The rows that stand so today.</summary>
    public static IQueryable<LegalRow> In(this IQueryable<LegalRow> rows, LegalStanding standing, DateOnly today) =>
        standing switch
        {
            LegalStanding.Expired => rows.Where(r => r.Legal.EndsOn < today && WithCertificate.Contains(r.State)),
            LegalStanding.Registered => Valid(rows, "REGISTERED", today),
            LegalStanding.ChangePending => Valid(rows, "CHANGE_PENDING", today),
            LegalStanding.RenewalPending => Valid(rows, "RENEWAL_PENDING", today),
            LegalStanding.Applied => rows.Where(r => r.State == "APPLIED"),
            LegalStanding.Deregistered => rows.Where(r => r.State == "DEREGISTERED"),
            _ => rows.Where(r => r.State == "NONE"),
        };

    private static IQueryable<LegalRow> Valid(IQueryable<LegalRow> rows, string state, DateOnly today) =>
        rows.Where(r => r.State == state && (r.Legal.EndsOn == null || r.Legal.EndsOn >= today));
}
