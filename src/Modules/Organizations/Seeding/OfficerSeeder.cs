using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Organizations.Officers.Appraisals;
using Union.Organizations.Officers.Trainings;
using Union.Organizations.Officers.Visits;
using Union.Organizations.Tree;
using Union.Work.Seeding;

namespace Union.Organizations.Seeding;

/// <summary>
/// Courses, appraisals and visits of a synthetic county: a course every half year, nine chairs in ten trained within their first year,
/// three in ten appraised last year, two visits a year by the federation and each township.
/// </summary>
internal sealed class OfficerSeeder : ISeeder
{
    private const int Courses = 18;
    private const int DaysBetween = 182;
    private static readonly string[] Subjects = ["工会法与工会章程", "集体协商实务", "基层工会经费管理", "劳动争议调解", "职工服务案例"];
    private static readonly string[] Places = ["一车间", "项目工地", "物流园区", "社区服务站", "职工宿舍"];

    public int Order => 22;

    public async Task SeedAsync(SeedContext context, CancellationToken cancellationToken)
    {
        var random = new SeedRandom(4 + int.Parse(context.Site.RegionCode, CultureInfo.InvariantCulture));
        var organizations = await context
            .Db.Set<Organization>()
            .AsNoTracking()
            .Where(o => o.State == OrganizationState.Active && o.Level != OrganizationLevel.Unit && o.Level != OrganizationLevel.Inner)
            .OrderBy(o => o.RegionCode)
            .ThenBy(o => o.Name)
            .ToListAsync(cancellationToken);
        if (organizations.FirstOrDefault(o => o.ParentId is null || o.Type.IsLocalFederation()) is not { } federation)
            return;
        var chairs = await context
            .Db.Set<Officer>()
            .AsNoTracking()
            .Where(o => o.Post == OfficerPost.Chair && o.From <= context.Today)
            .OrderBy(o => o.From)
            .ThenBy(o => o.PersonName)
            .ToListAsync(cancellationToken);
        await AddTrainingsAsync(context, random, federation, chairs, cancellationToken);
        foreach (var chair in chairs.Where(c => c.From.Year < context.Today.Year && random.Chance(0.3)))
            await context.AddAsync(Appraised(chair, context.Today.Year - 1, random), cancellationToken);
        foreach (var visitor in organizations.Where(o => o.Level != OrganizationLevel.Village))
            for (var i = 0; i < 2; i++)
                await context.AddAsync(Visited(visitor, context.Today, random), cancellationToken);
    }

    private static async Task AddTrainingsAsync(
        SeedContext context,
        SeedRandom random,
        Organization federation,
        IReadOnlyList<Officer> chairs,
        CancellationToken cancellationToken
    )
    {
        var courses = new List<Training>();
        for (var i = 0; i < Courses; i++)
        {
            var on = context.Today.AddDays(-20 - (i * DaysBetween));
            var method = (TrainingMethod)random.Below(6);
            courses.Add(
                new Training(federation.Id, $"{on.Year}年{random.Of(Subjects)}培训班", method, 8 * random.Between(1, 3), on, federation.Name)
            );
            await context.AddAsync(courses[^1], cancellationToken);
        }
        foreach (var chair in chairs.Where(_ => random.Chance(0.9)))
            // The first course after taking office.
            if (courses.LastOrDefault(c => c.On >= chair.From && c.On <= chair.From.AddYears(1)) is { } course)
            {
                var attendance = new TrainingAttendance(course, chair);
                attendance.Grade(random.Chance(0.97) ? ExamResult.Passed : ExamResult.Failed, random.Between(3, 5));
                await context.AddAsync(attendance, cancellationToken);
            }
    }

    private static Appraisal Appraised(Officer chair, int year, SeedRandom random)
    {
        var appraisal = new Appraisal(chair, year);
        var result =
            random.Chance(0.8) ? AppraisalResult.Satisfied
            : random.Chance(0.85) ? AppraisalResult.Fair
            : AppraisalResult.Dissatisfied;
        appraisal.Write((AppraisalMethod)random.Below(4), result, "模拟数据");
        return appraisal;
    }

    private static Visit Visited(Organization visitor, DateOnly today, SeedRandom random)
    {
        var place = random.Of(Places);
        var visit = new Visit(visitor.Id, VisitKind.Round, today, place, "模拟人员");
        visit.Write(
            (VisitKind)random.Below(3),
            today.AddDays(-random.Between(1, 360)),
            place,
            SeedNames.Person(random),
            "模拟数据：职工希望增加培训和体检"
        );
        return visit;
    }
}
