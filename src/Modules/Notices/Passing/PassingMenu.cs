using Union.Notices.Passing.Inbox;

namespace Union.Notices.Passing;

/// <summary>收文 with what waits, and 下发.</summary>
[Feature(PassingStartup.Feature)]
internal sealed class PassingMenu(InboxList inbox) : AdminNavigationProvider
{
    protected override async ValueTask BuildAsync(NavigationBuilder builder)
    {
        var waiting = await inbox.WaitingAsync(CancellationToken.None);
        builder.Add(
            "内容",
            "1",
            content =>
                content
                    .Add("收文", "0.5", n => n.Icon("inbox").Url("/admin/inbox").Badge(waiting).Permission(PassingPermissions.ViewInbox))
                    .Add("下发", "1.5", n => n.Icon("send").Url("/admin/passing").Permission(PassingPermissions.PassDownNotices))
        );
    }
}
