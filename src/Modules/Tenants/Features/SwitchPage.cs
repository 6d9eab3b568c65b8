using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Tenants.Features;

/// <summary>Shows what a switch would do and does it once confirmed; shared by the own site's page and that of a site below.</summary>
internal abstract class SwitchPage(FeatureBoard board) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public List<string> Enable { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public List<string> Disable { get; set; } = [];

    /// <summary>Boxes ticked on the list; <see cref="Do"/> says what is to become of them.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Feature { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Do { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    /// <summary>Fingerprint of the plan the admin saw.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    public TenantInfo Target { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public SwitchRequest Asked { get; private set; } = new([], []);

    public SwitchPreview Preview { get; private set; } = null!;

    protected async Task<IActionResult> ShowAsync(TenantInfo target, string address, CancellationToken cancellationToken)
    {
        Begin(target, address);
        if (Asked.IsEmpty)
        {
            this.Warned("没有选择功能。请先勾选要启用或停用的功能。");
            return Redirect(Url.Content(Address));
        }
        Preview = await board.PreviewAsync(Target, Asked, cancellationToken);
        return Page();
    }

    protected async Task<IActionResult> SwitchAsync(TenantInfo target, string address, CancellationToken cancellationToken)
    {
        Begin(target, address);
        Preview = await board.PreviewAsync(Target, Asked, cancellationToken);
        if (Preview.Plan.Disable.Count > 0 && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "停用功能会影响正在使用的人，请填写理由。");
        if (!ModelState.IsValid)
            return Page();
        if (!await board.ApplyAsync(Target, Asked, Seen, Reason?.Trim(), cancellationToken))
        {
            ModelState.AddModelError("", "在您确认之前，功能的启用情况有了变化。请看过下面新的影响后再确认一次。");
            ModelState.Remove(nameof(Seen));
            return Page();
        }
        this.Succeeded(Describe());
        return Redirect(Url.Content(Address));
    }

    private void Begin(TenantInfo target, string address)
    {
        (Target, Address) = (target, address);
        Asked = Do switch
        {
            "enable" => new SwitchRequest([.. Enable.Union(Feature)], Disable),
            "disable" => new SwitchRequest(Enable, [.. Disable.Union(Feature)]),
            _ => new SwitchRequest(Enable, Disable),
        };
    }

    private string Describe()
    {
        var on = Preview.Plan.Enable.Count > 0 ? $"已启用{string.Join("、", Preview.Plan.Enable.Select(f => $"“{f.Name}”"))}。" : "";
        var off = Preview.Plan.Disable.Count > 0 ? $"已停用{string.Join("、", Preview.Plan.Disable.Select(f => $"“{f.Name}”"))}，数据保留。" : "";
        return on + off;
    }
}
