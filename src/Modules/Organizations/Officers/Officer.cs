using Union.Identifiers.People;
using Union.Organizations.Terms;
using Union.Web.Forms;

namespace Union.Organizations.Officers;

/// <summary>Somebody in an office of a union, from a day until another. Ended, never deleted.</summary>
public sealed class Officer : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private Officer() { }

    /// <param name="body">The committee; null for staff and organizers.</param>
    public Officer(Guid organizationId, Guid? termId, BodyKind? body, OfficerPost post, string personName, DateOnly from)
    {
        OrganizationId = organizationId;
        TermId = termId;
        Body = body;
        Post = post;
        PersonName = personName;
        From = from;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>Term the office belongs to; null for staff.</summary>
    public Guid? TermId { get; private set; }

    public BodyKind? Body { get; private set; }

    public OfficerPost Post { get; private set; }

    public string PersonName { get; set; } = "";

    public Sex Sex { get; set; }

    public Engagement Engagement { get; set; }

    public DateOnly From { get; private set; }

    /// <summary>First day no longer in office; null while in office.</summary>
    public DateOnly? To { get; private set; }

    public string EndReason { get; private set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>Rank or post in the unit (职级).</summary>
    public string Rank { get; set; } = "";

    /// <summary>From the front line of production (一线职工).</summary>
    public bool IsFrontLine { get; set; }

    public bool IsModelWorker { get; set; }

    public int Version { get; private set; }

    public string RecordTitle => $"{Post.DisplayName()} {PersonName}";

    public bool IsInOfficeOn(DateOnly day) => From <= day && (To is not { } to || to > day);

    /// <summary>Why the office cannot end on that day; null when it can.</summary>
    public string? WhyNotEnd(DateOnly on) =>
        To is { } to ? $"{PersonName} 已于 {to:yyyy-MM-dd} 离任，不能再次登记离任。"
        : on < From ? $"离任日期不能早于任职日期（{From:yyyy-MM-dd}），请核对。"
        : null;

    public void End(DateOnly on, string reason) => (To, EndReason) = (on, reason);
}
