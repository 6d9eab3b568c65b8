namespace Union.Organizations.Tree;

/// <summary>The second, dated link: whom the organization paid its funds to. Without one it is the parent.</summary>
public sealed class FundsLink : ITenantOwned, IOrganizationOwned, IRecordTitle
{
    private FundsLink() { }

    public FundsLink(Guid organizationId, Guid payeeId, DateOnly from) => (OrganizationId, PayeeId, From) = (organizationId, payeeId, from);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>The union that receives the funds.</summary>
    public Guid PayeeId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>First day it no longer holds; null while it does.</summary>
    public DateOnly? To { get; private set; }

    public string RecordTitle => "经费收缴关系";

    public void End(DateOnly to) => To = to;

    /// <summary>Takes back an end: the change that ended it was undone.</summary>
    internal void Reopen() => To = null;
}
