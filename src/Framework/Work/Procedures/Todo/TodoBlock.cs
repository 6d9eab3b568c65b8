using Union.Web.Home;
using Union.Web.Lists;
using Union.Work.Reminders;

namespace Union.Work.Procedures.Todo;

/// <summary>The first to-dos on the dashboard.</summary>
internal sealed class TodoBlock(TodoList list, CaseReach reach, ReminderList reminders) : IDashboardBlock
{
    private const int Shown = 5;

    public string Position => "1.5";

    public async ValueTask<Block?> BuildAsync(CancellationToken cancellationToken)
    {
        if ((await reach.ProceduresAsync()).Count == 0)
            return null;
        var rows = await list.PageAsync(null, null, new KeyRequest(Size: Shown), cancellationToken);
        return new Block("/Areas/Work/Pages/Procedures/Todo/_Todo.cshtml", new TodoSummary(rows, await reminders.CountAsync(cancellationToken)));
    }
}
