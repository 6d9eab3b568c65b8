using Union.Search.Log;

namespace Union.Search.Searching;

/// <summary>What a page of results works with.</summary>
internal sealed class SearchTools(SiteSearch search, RecordSearch record, Access access)
{
    public SiteSearch Search => search;

    public RecordSearch Record => record;

    /// <summary>Whether the person may keep searches: staff of the site.</summary>
    public Task<bool> MaySaveAsync() => access.HasAsync(Permissions.SearchStaff);

    /// <summary>Whether the person may ask why a result stands where it stands.</summary>
    public Task<bool> MayExplainAsync() => access.HasAsync(Permissions.ManageQuality);
}
