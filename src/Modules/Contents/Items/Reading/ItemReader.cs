namespace Union.Contents.Items.Reading;

/// <summary>Whether the reader may see what is for staff.</summary>
internal sealed class ItemReader(ICurrentUser user, Access access)
{
    public async ValueTask<bool> IsStaffAsync() => user.IsSignedIn && await access.HasAsync(Permissions.ViewStaff);
}
