using System.Globalization;

namespace Union.Organizations.Officers.Appraisals;

/// <summary>What the workers said of an officer in a year (职工群众评议工会干部); one for each officer and year.</summary>
public sealed class Appraisal : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private Appraisal() { }

    public Appraisal(Officer officer, int year)
    {
        OfficerId = officer.Id;
        OrganizationId = officer.OrganizationId;
        Year = year;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid OfficerId { get; private set; }

    public int Year { get; private set; }

    public AppraisalMethod Method { get; private set; }

    public AppraisalResult Result { get; private set; }

    public string Remark { get; private set; } = "";

    /// <summary>Content hash of the evidence; empty when there is none.</summary>
    public string Evidence { get; private set; } = "";

    public string EvidenceName { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => string.Create(CultureInfo.InvariantCulture, $"{Year}年评议");

    public void Write(AppraisalMethod method, AppraisalResult result, string remark) => (Method, Result, Remark) = (method, result, remark);

    public void Prove(string sha256, string fileName) => (Evidence, EvidenceName) = (sha256, fileName);
}
