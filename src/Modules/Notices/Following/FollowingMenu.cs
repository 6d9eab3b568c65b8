namespace Union.Notices.Following;

/// <summary>Below one's own name.</summary>
[Feature(FollowingStartup.Feature)]
internal sealed class FollowingMenu() : NamedNavigationProvider(NavigationConstants.MeId)
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add("我的关注", "1", n => n.Icon("star").Url("/me/following"));
        return ValueTask.CompletedTask;
    }
}
