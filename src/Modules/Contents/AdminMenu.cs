using Union.Contents.Review;

namespace Union.Contents;

internal sealed class AdminMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "内容",
            "1",
            content =>
                content
                    .Add("全部内容", "3", i => i.Icon("list").Url("/admin/contents/items").Permission(Permissions.ViewAny))
                    .Add("内容审核", "7", i => i.Icon("clipboard-check").Url("/admin/contents/reviews").Permission(ReviewPermissions.SeeReviews))
                    .Add("媒体库", "7", i => i.Icon("photo").Url("/admin/media").Permission(Permissions.ViewFiles))
                    .Add("定时安排", "8", i => i.Icon("calendar").Url("/admin/contents/schedule").Permission(Permissions.ViewPlanned))
                    .Add("审核设置", "9", i => i.Icon("settings").Url("/admin/contents/review-settings").Permission(ReviewPermissions.SetRules))
                    .Add("内容类型", "9", i => i.Icon("database").Url("/admin/content-types").Permission(Permissions.Types))
        );
        return ValueTask.CompletedTask;
    }
}
