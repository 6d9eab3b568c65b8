using Union.Web.Lists;

namespace Union.Work.Procedures.Todo;

/// <summary>What the dashboard shows of a person's work.</summary>
internal sealed record TodoSummary(KeyPage<TodoRow> Rows, int UnreadReminders);
