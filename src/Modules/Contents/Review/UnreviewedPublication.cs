namespace Union.Contents.Review;

/// <summary>
/// The mark of a version that was published without a second reader although its type asks for one: who did it, why. It is written once;
/// nothing changes or removes it.
/// </summary>
public sealed class UnreviewedPublication : ITenantOwned, IRecordTitle
{
    internal const int ReasonLength = 500;

    private UnreviewedPublication() { }

    internal UnreviewedPublication(ContentVersion version, string reason, Author by)
    {
        (ItemId, VersionId, VersionNumber) = (version.ItemId, version.Id, version.Number);
        (Reason, ById, By, At) = (reason, by.Id, by.Name, by.At);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid ItemId { get; private set; }

    public Guid VersionId { get; private set; }

    public int VersionNumber { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid? ById { get; private set; }

    public string By { get; private set; } = "";

    public DateTime At { get; private set; }

    public string RecordTitle => $"第 {VersionNumber} 版未经第二人审核发布";
}
