using Union.Web.Forms;

namespace Union.Organizations.Officers.StandIns;

/// <summary>Somebody stands in for an office, from a day until another: the office is vacant, or who holds it is away.</summary>
public sealed class StandIn : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private StandIn() { }

    /// <param name="absent">Who is away; null: the office is vacant.</param>
    /// <param name="to">Last day; null: until further notice.</param>
    public StandIn(Guid organizationId, OfficerPost post, Officer? absent, string personName, DateOnly from, DateOnly? to, string reason)
    {
        OrganizationId = organizationId;
        Post = post;
        AbsentOfficerId = absent?.Id;
        (PersonName, From, To, Reason) = (personName, from, to, reason);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public OfficerPost Post { get; private set; }

    public Guid? AbsentOfficerId { get; private set; }

    public string PersonName { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>Last day; null until further notice.</summary>
    public DateOnly? To { get; private set; }

    public string Reason { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => $"{PersonName}代理{Post.DisplayName()}";

    public bool IsOn(DateOnly day) => From <= day && (To is not { } to || to >= day);

    /// <summary>Whether both would stand in for the same office on one day. An office held by several is told apart by who is away.</summary>
    public bool Overlaps(StandIn other) =>
        Post == other.Post
        && (Post is not (OfficerPost.ViceChair or OfficerPost.Member or OfficerPost.Staff) || AbsentOfficerId == other.AbsentOfficerId)
        && (To is not { } to || to >= other.From)
        && (other.To is not { } otherTo || otherTo >= From);

    /// <summary>Why it cannot end on that day; null when it can.</summary>
    public string? WhyNotEnd(DateOnly on) =>
        on < From ? $"结束日期不能早于开始代理的日期（{From:yyyy-MM-dd}），请核对。"
        : To is { } to && to < on ? $"这次代理已经到 {to:yyyy-MM-dd} 结束，不能再延后；需要继续代理请另外登记。"
        : null;

    public void End(DateOnly on) => To = on;
}
