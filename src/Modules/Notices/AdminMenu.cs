using Union.Notices.Targets;

namespace Union.Notices;

internal sealed class AdminMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "内容",
            "1",
            content =>
                content
                    .Add("公告与文件", "1", n => n.Icon("news").Url("/admin/notices").Permission(Permissions.ViewNoticeDrafts))
                    .Add("引用与关系", "2", n => n.Icon("link").Url("/admin/notices/citations").Permission(Permissions.ViewNoticeDrafts))
                    .Add("目标", "3", n => n.Icon("flag").Url("/admin/targets").Permission(TargetPermissions.ViewTargets))
                    .Add("主题", "4", n => n.Icon("tag").Url("/admin/notices/topics").Permission(Permissions.ViewNoticeDrafts))
                    .Add("到期复查", "5", n => n.Icon("clock").Url("/admin/notices/reviews").Permission(Permissions.ViewNoticeDrafts))
        );
        return ValueTask.CompletedTask;
    }
}
