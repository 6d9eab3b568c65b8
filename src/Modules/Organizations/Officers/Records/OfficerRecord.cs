using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers.Appraisals;
using Union.Organizations.Officers.StandIns;
using Union.Organizations.Officers.Trainings;

namespace Union.Organizations.Officers.Records;

/// <summary>All that is kept of the person who holds an office: the same name in the same union is the same person.</summary>
internal sealed record OfficerRecord(
    IReadOnlyList<Officer> Posts,
    IReadOnlyList<TrainingLine> Trainings,
    IReadOnlyList<Appraisal> Appraisals,
    IReadOnlyList<StandIn> StandIns,
    TrainingState Training,
    DateOnly TrainingDueOn
)
{
    public static async Task<OfficerRecord> ReadAsync(
        UnionDbContext db,
        Officer officer,
        TrainingDuty duty,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var (id, name) = (officer.OrganizationId, officer.PersonName);
        var posts = await db.Below<Officer>()
            .Where(f => f.OrganizationId == id && f.PersonName == name)
            .OrderByDescending(f => f.From)
            .ThenByDescending(f => f.Id)
            .ToListAsync(cancellationToken);
        var ids = posts.Select(p => p.Id).ToList();
        var trainings = await db.Below<TrainingAttendance>()
            .Where(a => a.OrganizationId == id && a.PersonName == name)
            .Join(db.Below<Training>(), a => a.TrainingId, t => t.Id, (a, t) => new TrainingLine { Training = t, Attendance = a })
            .ToListAsync(cancellationToken);
        return new OfficerRecord(
            posts,
            [.. trainings.OrderByDescending(t => t.Training.On)],
            await db.Below<Appraisal>().Where(a => ids.Contains(a.OfficerId)).OrderByDescending(a => a.Year).ToListAsync(cancellationToken),
            await db.Below<StandIn>()
                .Where(s => s.OrganizationId == id && (s.PersonName == name || (s.AbsentOfficerId != null && ids.Contains(s.AbsentOfficerId.Value))))
                .OrderByDescending(s => s.From)
                .ToListAsync(cancellationToken),
            StateOf(officer, posts, trainings, duty, today),
            duty.DueOn(officer.From)
        );
    }

    private static TrainingState StateOf(
        Officer officer,
        IReadOnlyList<Officer> posts,
        IReadOnlyList<TrainingLine> trainings,
        TrainingDuty duty,
        DateOnly today
    ) =>
        trainings.Any(t => t.Training.On >= officer.From && t.Attendance.Result != ExamResult.Failed) ? TrainingState.Trained
        : !duty.Concerns(officer) || !officer.IsInOfficeOn(today) || posts.Any(p => p.Post == officer.Post && p.From < officer.From)
            ? TrainingState.NotRequired
        : duty.DueOn(officer.From) < today ? TrainingState.Overdue
        : TrainingState.Due;
}
