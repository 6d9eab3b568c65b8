using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Pages;

namespace Union.Tenants.Profiles;

/// <summary>Makes or changes a profile; shows what its rules allow before they are saved.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class EditModel(UnionDbContext db, ProfilePreview preview) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    public FeatureProfile? Profile { get; private set; }

    public IReadOnlyList<(FeatureInfo Feature, bool IsAllowed)> Preview { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        Input = Profile is null
            ? new ProfileInput { Rules = "- *\n+ Union.Notices\n" }
            : new ProfileInput
            {
                ProfileId = Profile.ProfileId,
                Rules = RuleText.Write(Profile.Rules),
                Version = Profile.Version,
            };
        Preview = preview.Of(RuleText.Read(Input.Rules).Rules);
        return Page();
    }

    /// <summary>Shows the effect of the rules without saving them.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        Check();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        var rules = Check();
        if (Profile is null && await db.Set<FeatureProfile>().AnyAsync(p => p.ProfileId == Input.ProfileId, cancellationToken))
            ModelState.AddModelError("Input.ProfileId", $"已有名为“{Input.ProfileId}”的方案，请换一个名称。");
        if (Profile is not null && Profile.Version != Input.Version)
            ModelState.AddModelError("", "在您编辑期间，这个方案已被他人修改。请重新打开页面，核对后再改。");
        if (!ModelState.IsValid)
            return Page();
        db.Act("profiles.save", $"{(Profile is null ? "新建" : "修改")}功能方案：{Input.ProfileId}", Input.Reason?.Trim());
        if (Profile is null)
            db.Add(new FeatureProfile(Input.ProfileId, rules));
        else
            Profile.Rules = rules;
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded($"功能方案“{Input.ProfileId}”已保存。已启用的功能不受影响，以后启用时按新规则核对。");
        return Redirect(Url.Content("~/admin/profiles"));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Id))
            return true;
        Profile = await db.Set<FeatureProfile>().SingleOrDefaultAsync(p => p.ProfileId == Id, cancellationToken);
        if (Profile is not null)
            Input.ProfileId = Profile.ProfileId;
        return Profile is not null;
    }

    private IReadOnlyList<FeatureRule> Check()
    {
        var (rules, problems) = RuleText.Read(Input.Rules);
        foreach (var problem in problems)
            ModelState.AddModelError("Input.Rules", problem);
        Preview = preview.Of(rules);
        return rules;
    }

    internal sealed class ProfileInput
    {
        [Display(Name = "方案名称"), Required, StringLength(100), RegularExpression("[^,，/\\s]+", ErrorMessage = "方案名称不能有空格、逗号和斜线。")]
        public string ProfileId { get; set; } = "";

        [Display(Name = "规则")]
        public string? Rules { get; set; }

        [Display(Name = "理由"), StringLength(500)]
        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
