namespace Union.Contents.Review;

/// <summary>Who submits, reviews and signs content of any type.</summary>
public sealed class ReviewPermissions : IPermissionProvider
{
    public const string Submit = "SubmitContent";
    public const string Review = "ReviewContent";
    public const string Sign = "SignContent";
    public const string PublishUnreviewed = "PublishContentUnreviewed";
    public const string View = "ViewContentReviews";
    public const string ManageRules = "ManageContentReviewRules";

    private static readonly Permission SubmitContent = Of(Submit, "送审内容");

    /// <summary>Who reviews must see the drafts: modules let it imply that.</summary>
    public static readonly Permission ReviewContent = Of(Review, "审核内容（不能审核自己的）");

    /// <summary>As <see cref="ReviewContent"/>.</summary>
    public static readonly Permission SignContent = Of(Sign, "签发内容（不能签发自己的）");

    private static readonly Permission SkipReview = Of(PublishUnreviewed, "不经审核直接发布（永久留有标记）");
    internal static readonly Permission SeeReviews = Of(View, "查看内容审核", SubmitContent, ReviewContent, SignContent, SkipReview);
    internal static readonly Permission SetRules = new(ManageRules, "修改审核设置") { Category = "内容", IsForSite = true };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([SubmitContent, ReviewContent, SignContent, SkipReview, SeeReviews, SetRules]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [SubmitContent, ReviewContent, SignContent, SkipReview, SetRules] },
            new() { Name = StockRoles.Editor, Permissions = [SubmitContent] },
        ];

    private static Permission Of(string name, string description, params Permission[] impliedBy) =>
        new(name, description, impliedBy) { Category = "内容" };
}
