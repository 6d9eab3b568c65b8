using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.Officers.Trainings.Courses;

/// <summary>Courses kept by the organizations of a person's reach, the newest first.</summary>
internal sealed class TrainingList(UnionDbContext db, OrganizationReach reach)
{
    public static IReadOnlyList<ExportColumn<TrainingRow>> Columns { get; } =
    [
        new("课程", r => r.Training.Course),
        new("方式", r => r.Training.Method.DisplayName()),
        new("学时", r => r.Training.Hours),
        new("日期", r => r.Training.On),
        new("举办单位", r => r.Training.Organizer),
        new("登记的工会", r => r.Organization),
        new("参加人数", r => r.People),
        new("考核合格", r => r.Passed),
        new("满意度（5 分）", r => r.Satisfaction),
    ];

    public async Task<KeyPage<TrainingRow>> PageAsync(TrainingFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows = await MatchingAsync(filter);
        var total = await rows.LongCountAsync(cancellationToken);
        if (DayKey.Asked(ask) is var (on, id))
            rows = ask.IsBackward
                ? rows.Where(r => r.Training.On > on || (r.Training.On == on && r.Training.Id > id))
                : rows.Where(r => r.Training.On < on || (r.Training.On == on && r.Training.Id < id));
        rows = ask.IsBackward
            ? rows.OrderBy(r => r.Training.On).ThenBy(r => r.Training.Id)
            : rows.OrderByDescending(r => r.Training.On).ThenByDescending(r => r.Training.Id);
        return KeyPage.Of(await rows.Take(ask.Take).ToListAsync(cancellationToken), ask, Key, total);
    }

    public async Task<IAsyncEnumerable<TrainingRow>> AllAsync(TrainingFilter filter) =>
        (await MatchingAsync(filter)).OrderByDescending(r => r.Training.On).ThenByDescending(r => r.Training.Id).AsAsyncEnumerable();

    private async Task<IQueryable<TrainingRow>> MatchingAsync(TrainingFilter filter)
    {
        var trainings = db.Below<Training>();
        if (filter.Q?.Trim() is { Length: > 0 } q)
            trainings = trainings.Where(t => t.Course.Contains(q) || t.Organizer.Contains(q));
        if (filter.Method is { } method)
            trainings = trainings.Where(t => t.Method == method);
        if (filter.From is { } from)
            trainings = trainings.Where(t => t.On >= from);
        if (filter.To is { } to)
            trainings = trainings.Where(t => t.On <= to);
        var attendances = db.Below<TrainingAttendance>();
        return trainings.Join(
            await reach.VisibleAsync(),
            t => t.OrganizationId,
            o => o.Id,
            (t, o) =>
                new TrainingRow
                {
                    Training = t,
                    Organization = o.Name,
                    People = attendances.Count(a => a.TrainingId == t.Id),
                    Passed = attendances.Count(a => a.TrainingId == t.Id && a.Result == ExamResult.Passed),
                    Satisfaction = attendances.Where(a => a.TrainingId == t.Id).Average(a => (double?)a.Satisfaction),
                }
        );
    }

    private static string Key(TrainingRow row) => DayKey.Of(row.Training.On, row.Training.Id);
}
