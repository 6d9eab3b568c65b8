namespace Union.Users;

/// <summary>That somebody exported the list of users, how many rows and by which filter (domain.md P-11).</summary>
internal sealed class UserExport : ITenantOwned, IRecordTitle
{
    private UserExport() { }

    public UserExport(DateTime at, int rows, string filter)
    {
        At = at;
        Rows = rows;
        Filter = filter[..Math.Min(filter.Length, 400)];
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public DateTime At { get; private set; }

    public int Rows { get; private set; }

    public string Filter { get; private set; } = "";

    public string RecordTitle => $"用户名单 {Rows} 人";
}
