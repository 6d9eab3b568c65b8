namespace Union.Work.Documents;

/// <summary>A paper that came in, such as the reply of the superior.</summary>
/// <param name="TemplateCode">Kind of the paper, so that it can be asked for as evidence.</param>
/// <param name="OrganizationId">Organization that received it.</param>
/// <param name="Issuer">Who issued it, as written on it.</param>
/// <param name="Number">Its document number, in any bracket and spacing.</param>
/// <param name="On">Its date.</param>
public sealed record ReceivedPaper(string TemplateCode, Guid OrganizationId, Guid SubjectId, string Issuer, string Number, DateOnly On)
{
    public string? Title { get; init; }

    public string SubjectTitle { get; init; } = "";

    public string SubjectLink { get; init; } = "";

    /// <summary>The scan; null when only number and date are known yet.</summary>
    public PaperUpload? File { get; init; }
}
