using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Contents.Definitions;
using Union.Web.Pages;

namespace Union.Contents.Review.Setting;

/// <summary>Which types of content are reviewed on this site, and how.</summary>
[RequirePermission(ReviewPermissions.ManageRules)]
internal sealed class IndexModel(UnionDbContext db, SiteService sites, ContentDefinitions definitions) : PageModel
{
    [BindProperty]
    public List<ReviewInput> Types { get; set; } = [];

    [BindProperty, Display(Name = "等待几个工作日以后提醒"), Range(0, 60, ErrorMessage = "请填 0 到 60 的整数，0 是不提醒。")]
    public int RemindAfter { get; set; } = new ReviewSettings().RemindAfter;

    private IReadOnlyList<DefinedType> _defined = [];

    public string NameOf(string contentType) => _defined.FirstOrDefault(t => t.Name == contentType)?.DisplayName ?? contentType;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var settings = (await sites.GetSiteSettingsAsync(cancellationToken)).As<ReviewSettings>();
        _defined = await definitions.AllAsync(cancellationToken);
        RemindAfter = settings.RemindAfter;
        Types =
        [
            .. _defined
                .Select(t => (ContentType: t.Name, Rule: settings.Of(t.Name)))
                .Select(t => new ReviewInput
                {
                    ContentType = t.ContentType,
                    IsRequired = t.Rule.IsRequired,
                    NeedsSignature = t.Rule.NeedsSignature,
                    ReviewerMaySign = t.Rule.ReviewerMaySign,
                }),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            _defined = await definitions.AllAsync(cancellationToken);
            return Page();
        }
        var known = (await definitions.AllAsync(cancellationToken)).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        db.Act("contents.review-rules", "修改内容审核的设置");
        await sites.UpdateSiteSettingsAsync(
            site =>
            {
                // Types of modules that are off at the moment keep theirs.
                var settings = site.As<ReviewSettings>();
                foreach (var type in Types.Where(t => known.Contains(t.ContentType)))
                    settings.Types[type.ContentType] = new ReviewRule
                    {
                        IsRequired = type.IsRequired,
                        NeedsSignature = type.IsRequired && type.NeedsSignature,
                        ReviewerMaySign = type.ReviewerMaySign,
                    };
                settings.RemindAfter = RemindAfter;
                site.Put(settings);
            },
            cancellationToken
        );
        this.Succeeded("审核设置已保存，立即生效。已经送审的按新的设置办理。");
        return LocalRedirect("~/admin/contents/review-settings");
    }
}
