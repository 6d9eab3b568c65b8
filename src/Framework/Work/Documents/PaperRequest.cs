namespace Union.Work.Documents;

/// <summary>What paper is to be made, for which record.</summary>
/// <param name="TemplateCode">Code of the <see cref="PaperTemplate"/>.</param>
/// <param name="OrganizationId">Organization that the paper belongs to and whose issuer code numbers it: the issuer.</param>
/// <param name="SubjectId">Record it is about: a founding, a term, a certificate.</param>
public sealed record PaperRequest(string TemplateCode, Guid OrganizationId, Guid SubjectId, PaperData Data)
{
    /// <summary>机关代字, of the codes of the organization; its first when null; a paper stays without number where none is set up.</summary>
    public string? IssuerCode { get; init; }

    /// <summary>A number given by hand, such as the one of an office system; null takes the next one.</summary>
    public string? Number { get; init; }

    /// <summary>Date of the paper; today in China when null.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Only to be looked at: no number is taken, the draft made before is replaced.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What people read of the subject.</summary>
    public string SubjectTitle { get; init; } = "";

    /// <summary>Address of the subject within the site, <c>/admin/…</c>.</summary>
    public string SubjectLink { get; init; } = "";
}
