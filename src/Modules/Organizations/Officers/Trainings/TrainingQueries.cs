using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Officers.Trainings;

/// <summary>The duty of <see cref="TrainingDuty"/> as conditions of a query.</summary>
internal static class TrainingQueries
{
    private static readonly OfficerPost[] Elected =
    [
        OfficerPost.Chair,
        OfficerPost.ViceChair,
        OfficerPost.Member,
        OfficerPost.AuditHead,
        OfficerPost.WomenHead,
    ];

    /// <summary>Officers in office whom the duty concerns: new in the post, not elected once more.</summary>
    public static IQueryable<Officer> Concerned(this IQueryable<Officer> officers, TrainingDuty duty, UnionDbContext db, DateOnly today)
    {
        var known = db.Below<Officer>();
        officers = officers.Where(o => o.From <= today && (o.To == null || o.To > today));
        officers = duty.IsForAll
            ? officers.Where(o => Elected.Contains(o.Post) || (o.Post == OfficerPost.Staff && o.Engagement == Engagement.FullTime))
            : officers.Where(o => o.Post == OfficerPost.Chair);
        return officers.Where(o =>
            !known.Any(e => e.OrganizationId == o.OrganizationId && e.PersonName == o.PersonName && e.Post == o.Post && e.From < o.From)
        );
    }

    /// <summary>Without a training since taking office; a failed examination is none.</summary>
    public static IQueryable<Officer> Untrained(this IQueryable<Officer> officers, UnionDbContext db)
    {
        var trained = Counting(db);
        return officers.Where(o => !trained.Any(a => a.OrganizationId == o.OrganizationId && a.PersonName == o.PersonName && a.On >= o.From));
    }

    public static IQueryable<Officer> Trained(this IQueryable<Officer> officers, UnionDbContext db)
    {
        var trained = Counting(db);
        return officers.Where(o => trained.Any(a => a.OrganizationId == o.OrganizationId && a.PersonName == o.PersonName && a.On >= o.From));
    }

    public static IQueryable<Officer> In(
        this IQueryable<Officer> officers,
        TrainingState? state,
        TrainingDuty duty,
        UnionDbContext db,
        DateOnly today
    )
    {
        var first = duty.FirstInTime(today);
        return state switch
        {
            TrainingState.Due => officers.Concerned(duty, db, today).Where(o => o.From >= first).Untrained(db),
            TrainingState.Overdue => officers.Concerned(duty, db, today).Where(o => o.From < first).Untrained(db),
            TrainingState.Outstanding => officers.Concerned(duty, db, today).Untrained(db),
            TrainingState.Trained => officers.Trained(db),
            _ => officers,
        };
    }

    private static IQueryable<TrainingAttendance> Counting(UnionDbContext db) =>
        db.Below<TrainingAttendance>().Where(a => a.Result != ExamResult.Failed);
}
