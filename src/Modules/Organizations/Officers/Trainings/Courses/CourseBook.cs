using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers.Register;
using Union.Organizations.Tree;

namespace Union.Organizations.Officers.Trainings.Courses;

/// <summary>What is done with a course: found within the reach, people entered, told to others.</summary>
internal sealed class CourseBook(UnionDbContext db, OrganizationReach reach, OfficerList officers, ActivityLog activities)
{
    /// <summary>People of one press of the button; more are entered by pressing again.</summary>
    public const int Most = 2_000;

    /// <summary>Null when it lies outside the person's reach.</summary>
    public async Task<Training?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Below<Training>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is { } found
        && await reach.FindAsync(found.OrganizationId, cancellationToken) is not null
            ? found
            : null;

    /// <summary>Officers of the subtree who are not in the course yet.</summary>
    public async Task<IQueryable<OfficerMatch>?> CandidatesAsync(Training training, OfficerFilter filter, CancellationToken cancellationToken)
    {
        var taken = db.Below<TrainingAttendance>().Where(a => a.TrainingId == training.Id);
        filter.Within ??= training.OrganizationId;
        return (await officers.MatchingAsync(filter, cancellationToken))?.Where(m =>
            m.Officer.TenantId == training.TenantId && m.Officer.From <= training.On && !taken.Any(a => a.OfficerId == m.Officer.Id)
        );
    }

    public async Task<int> EnterAsync(Training training, IReadOnlyList<Officer> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
            return 0;
        foreach (var person in people)
            db.Add(new TrainingAttendance(training, person));
        var count = people.Count + await db.Set<TrainingAttendance>().CountAsync(a => a.TrainingId == training.Id, cancellationToken);
        await TellAsync(training, count, cancellationToken);
        db.Act("organizations.training.enter", $"登记培训人员：{training.Course}，{people.Count} 人");
        await db.SaveChangesAsync(cancellationToken);
        return people.Count;
    }

    public Task TellAsync(Training training, int people, CancellationToken cancellationToken) =>
        activities.PublishAsync(
            new Happening(
                OfficerKinds.Trained,
                training.OrganizationId,
                training.On,
                $"{training.Course}，{people} 人参加",
                $"/admin/officers/trainings/{training.Id}",
                training.Id
            ),
            cancellationToken
        );
}
