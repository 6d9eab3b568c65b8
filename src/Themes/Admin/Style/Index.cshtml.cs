using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Themes.Admin.Style;

/// <summary>Every component of the theme on one page: what is looked at when the theme changes.</summary>
[SignedIn]
internal sealed class IndexModel : PageModel
{
    public const string SampleText =
        "# 关于做好高温天气劳动保护工作的通知\n各苏木镇工会、旗直各基层工会：\n\n入夏以来，全旗**持续高温**，请按下列要求做好职工劳动保护。\n\n"
        + "## 一、落实责任\n- 用人单位应当按月发放高温津贴；\n- [ ] 检查露天作业场所；\n- [x] 公布求助电话。\n\n"
        + "> 高温津贴标准由省级人民政府制定。\n\n## 二、发放标准\n\n| 岗位 | 标准（元/月） | 说明 |\n|---|--:|---|\n| 露天作业 | 300 | 6 月至 9 月 |\n| 室内未降温 | 200 | 6 月至 9 月 |\n\n"
        + "详见[国家规定](https://example.org/rule)。附：`SELECT 1`\n";

    [BindProperty]
    public SampleForm Input { get; set; } = new();

    public KeyPage<SampleRow> Rows { get; private set; } = KeyPage.Empty<SampleRow>();

    public static IReadOnlyList<SelectListItem> States { get; } = [new("草稿", "draft"), new("已发布", "published"), new("已撤回", "withdrawn")];

    public void OnGet()
    {
        var now = new DateTime(2026, 7, 6, 3, 20, 0, DateTimeKind.Utc);
        Rows = KeyPage.Of<SampleRow>(
            [
                new("关于做好高温天气劳动保护工作的通知", "杭工发〔2026〕18号", "已发布", Tone.Success, 1284, now),
                new("关于开展 2026 年集体协商要约行动的通知", "杭工发〔2026〕15号", "草稿", Tone.Neutral, 0, now.AddDays(-3)),
                new("关于表彰职工书屋示范点的决定", "杭工发〔2026〕9号", "待审核", Tone.Warning, 46, now.AddDays(-20)),
                new("关于公布金秋助学名单的公示", "", "已撤回", Tone.Danger, 310, now.AddDays(-42)),
            ],
            new KeyRequest(After: "x", Size: 3),
            r => r.Title,
            128
        );
        ModelState.AddModelError("Input.Title", "请填写标题。");
        ModelState.AddModelError("Input.Issued", "成文日期不能晚于今天。");
    }
}
