using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Web.Pages;

/// <summary><code>this.Succeeded("公告已发布。"); return RedirectToPage(…);</code></summary>
public static class BannerExtensions
{
    public static void Succeeded(this PageModel page, string text) => new Banner(Tone.Success, text).Put(page.TempData);

    public static void Warned(this PageModel page, string text) => new Banner(Tone.Warning, text).Put(page.TempData);

    public static void Failed(this PageModel page, string text) => new Banner(Tone.Danger, text).Put(page.TempData);
}
