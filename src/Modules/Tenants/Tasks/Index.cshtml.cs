using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Tenants.Tasks;

/// <summary>The background tasks of the site and the latest long jobs.</summary>
[RequirePermission("ManageTasks")]
internal sealed class IndexModel(TaskBoard board, JobQueue jobs) : PageModel
{
    public IReadOnlyList<TaskLine> Tasks { get; private set; } = [];

    public IReadOnlyList<Job> Jobs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tasks = await board.ReadAsync(cancellationToken);
        Jobs = await jobs.LatestAsync(10, cancellationToken);
    }

    public async Task<IActionResult> OnPostRunAsync(string name, CancellationToken cancellationToken)
    {
        if (await board.FindAsync(name, cancellationToken) is not { } task)
            return NotFound();
        if (!await board.RunNowAsync(name))
            this.Succeeded($"“{task.Task.Title}”已开始运行，还没有结束。稍后刷新本页看结果。");
        else if ((await board.FindAsync(name, cancellationToken))?.State?.LastError is { } error)
            this.Failed($"“{task.Task.Title}”运行失败：{error}");
        else
            this.Succeeded($"“{task.Task.Title}”已运行，结果正常。");
        return Redirect(Url.Content("~/admin/tasks"));
    }
}
