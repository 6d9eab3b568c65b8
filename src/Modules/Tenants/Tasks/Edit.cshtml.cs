using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Tenants.Tasks;

/// <summary>Switches a task of the site on or off and sets when it runs.</summary>
[RequirePermission("ManageTasks")]
internal sealed class EditModel(TaskBoard board) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty]
    public TaskInput Input { get; set; } = new();

    public TaskLine Line { get; private set; } = null!;

    public IReadOnlyList<DateTime> NextRuns => board.NextRuns(Input.Schedule, 3);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        Input = new TaskInput { IsEnabled = Line.IsEnabled, Schedule = Line.Schedule };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        var schedule = string.Join(' ', Input.Schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (board.NextRuns(schedule, 1).Count == 0)
            ModelState.AddModelError("Input.Schedule", "这不是有效的运行计划。请按“分 时 日 月 星期”填写五项，例如 30 2 * * * 表示每天 2:30。");
        if (!ModelState.IsValid)
            return Page();
        await board.SaveAsync(Line, Input.IsEnabled, schedule, Input.Reason?.Trim(), cancellationToken);
        this.Succeeded($"“{Line.Task.Title}”的设置已保存：{(Input.IsEnabled ? CronWords.Of(schedule) : "停用")}。");
        return Redirect(Url.Content("~/admin/tasks"));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await board.FindAsync(Name, cancellationToken) is not { } line)
            return false;
        Line = line;
        return true;
    }

    internal sealed class TaskInput
    {
        [Display(Name = "启用")]
        public bool IsEnabled { get; set; }

        [Display(Name = "运行计划"), Required, StringLength(100)]
        public string Schedule { get; set; } = "";

        [Display(Name = "理由"), StringLength(500)]
        public string? Reason { get; set; }
    }
}
