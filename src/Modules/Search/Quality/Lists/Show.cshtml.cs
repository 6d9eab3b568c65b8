using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Search.Quality.Runs;
using Union.Web.Pages;

namespace Union.Search.Quality.Lists;

/// <summary>A list: its figures, every query with its place now and at the run before.</summary>
[RequirePermission(Permissions.ManageQuality)]
internal sealed class ShowModel(QualityLists lists, ChangeLists change, JobQueue jobs) : PageModel
{
    private const int ShownRuns = 10;

    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    public QualityList List { get; private set; } = null!;

    public IReadOnlyList<QueryStanding> All { get; private set; } = [];

    public IReadOnlyList<QualityRun> Runs { get; private set; } = [];

    public QualityRun? Last => Runs.Count > 0 ? Runs[0] : null;

    public QualityRun? Before => Runs.Count > 1 ? Runs[1] : null;

    public string Shown => Show is "missed" or "changed" ? Show : "";

    public string Here => $"~/admin/search/quality/{Id}";

    public int Better => All.Count(s => s.Gained > 0);

    public int Worse => All.Count(s => s.Gained < 0);

    public IReadOnlyList<QueryStanding> Rows =>
        Shown switch
        {
            "missed" => [.. All.Where(s => s.IsMissed)],
            "changed" => [.. All.Where(s => s.Gained != 0).OrderBy(s => s.Gained)],
            _ => All,
        };

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await lists.FindAsync(Id, HttpContext.RequestAborted) is not { } list)
        {
            context.Result = NotFound();
            return;
        }
        List = list;
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Runs = await lists.RunsAsync(Id, ShownRuns, cancellationToken);
        All = await lists.StandingsAsync(Id, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var lines = (await lists.StandingsAsync(Id, cancellationToken)).Select(s => s.Query.Judgement.ToLine() + "\n");
        return File(Encoding.UTF8.GetBytes(string.Concat(lines)), "application/jsonl", List.Name + ".jsonl");
    }

    public async Task<IActionResult> OnPostRunAsync(CancellationToken cancellationToken) =>
        LocalRedirect($"~/admin/jobs/{await jobs.StartAsync($"检验检索质量：{List.Name}", new MeasureList(Id), cancellationToken)}");

    public async Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null or { Length: 0 or > JudgementLines.LargestFile })
            this.Failed("请选择一个不超过 5 MB 的评判文件（JSONL）。");
        else
            this.Succeeded("已导入：" + await change.ImportAsync(List, await JudgementLines.ReadAsync(file, cancellationToken), cancellationToken));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        await change.DeleteAsync(List, cancellationToken);
        this.Succeeded($"清单“{List.Name}”已删除。");
        return LocalRedirect("~/admin/search/quality");
    }

    /// <summary>The file's name without folder, ending and date, and the clause.</summary>
    public static string NameOf(JudgedArticle article) =>
        Path.GetFileNameWithoutExtension(article.Path) + (article.IsWholeDocument ? "" : " " + article.Article);

    /// <summary>（+0.012） against the run before; empty without one.</summary>
    public string Change(Func<QualityRun, double> figure, string format = "0.000")
    {
        if (Last is null || Before is null)
            return "";
        var change = figure(Last) - figure(Before);
        return $"（{(change < 0 ? "−" : "+")}{Math.Abs(change).ToString(format, CultureInfo.InvariantCulture)}）";
    }
}
