using System.Reflection;

namespace Union.Core.BackgroundTasks;

/// <summary>A registered task as its attribute describes it.</summary>
public sealed record TaskInfo(string Name, string Title, string Description, string Schedule, bool Enable)
{
    public static TaskInfo Of(IBackgroundTask task)
    {
        var type = task.GetType();
        var a = type.GetCustomAttribute<BackgroundTaskAttribute>() ?? new BackgroundTaskAttribute();
        return new TaskInfo(type.FullName!, a.Title is "" ? type.Name : a.Title, a.Description, a.Schedule, a.Enable);
    }
}
