namespace Union.Notices.Reading;

/// <summary>Whether the reader may see what is for staff.</summary>
internal sealed class StaffReader(ICurrentUser user, Access access)
{
    public async ValueTask<bool> IsAsync() => user.IsSignedIn && await access.HasAsync(Permissions.ViewStaff);
}
