namespace Union.Notices.Heads.Reviews;

/// <summary>A published document that somebody has to look at again.</summary>
internal sealed record ReviewRow(
    Guid Id,
    string Title,
    string NumberText,
    string Kind,
    string Issuer,
    DateOnly? IssuedOn,
    bool IsTrial,
    DateOnly? ReviewOn,
    int MissingAnnexes
);
