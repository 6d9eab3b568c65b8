using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Organizations.Officers.Trainings.Courses;

/// <summary>A course with its people: facts corrected, examination and satisfaction entered.</summary>
[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, OrganizationReach reach, CourseBook courses, ActLog acts, TimeProvider clock)
    : OrganizationPage(reach)
{
    private const int PageSize = 100;
    private readonly OrganizationReach _reach = reach;

    [BindProperty]
    public CourseForm Input { get; set; } = new();

    [BindProperty]
    public List<GradeLine> Grades { get; set; } = [];

    public Training Training { get; private set; } = null!;

    public KeyPage<AttendanceRow> Rows { get; private set; } = KeyPage.Empty<AttendanceRow>();

    public StaleForm? Stale { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        Input = CourseForm.Of(Training);
        return await ShownAsync(cancellationToken);
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        foreach (var key in ModelState.Keys.Where(k => !k.StartsWith("Input.", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        if (Input.On > Today.Of(clock))
            ModelState.AddModelError("Input.On", "培训日期不能晚于今天。");
        if (!ModelState.IsValid)
            return await ShownAsync(cancellationToken);
        if (!await SaveAsync(id, cancellationToken))
            return await StaleAsync(id, cancellationToken);
        this.Succeeded("培训已保存。");
        return Back(id);
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostGradesAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        var stale = await GradeAsync(id, cancellationToken);
        if (stale.Count > 0)
            this.Failed($"{string.Join("、", stale)}的成绩刚被他人修改，没有保存您填写的；其余的已保存。请核对后再填。");
        else
            this.Succeeded("成绩和满意度已保存。");
        return Back(id);
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid attendanceId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        var attendances = db.Set<TrainingAttendance>().Where(a => a.TrainingId == id);
        if (await attendances.SingleOrDefaultAsync(a => a.Id == attendanceId, cancellationToken) is not { } found)
            return NotFound();
        db.Remove(found);
        await courses.TellAsync(Training, await attendances.CountAsync(cancellationToken) - 1, cancellationToken);
        db.Act("organizations.training.leave", $"从培训中去掉：{Training.Course} {found.PersonName}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded($"{found.PersonName} 已从这次培训中去掉。");
        return Back(id);
    }

    private async Task<bool> SaveAsync(Guid id, CancellationToken cancellationToken)
    {
        var training = await db.Set<Training>().SingleAsync(t => t.Id == id, cancellationToken);
        if (training.Version != Input.Version)
            return false;
        Input.WriteTo(training);
        foreach (var attendance in await db.Set<TrainingAttendance>().Where(a => a.TrainingId == id).ToListAsync(cancellationToken))
            attendance.MoveTo(training.On);
        await courses.TellAsync(
            training,
            await db.Set<TrainingAttendance>().CountAsync(a => a.TrainingId == id, cancellationToken),
            cancellationToken
        );
        db.Act("organizations.training.edit", $"修改培训：{training.Course}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    // Grades of people whom somebody else graded meanwhile are left alone and named.
    private async Task<IReadOnlyList<string>> GradeAsync(Guid id, CancellationToken cancellationToken)
    {
        var ids = Grades.Select(g => g.Id).ToList();
        var known = await db.Set<TrainingAttendance>().Where(a => a.TrainingId == id && ids.Contains(a.Id)).ToListAsync(cancellationToken);
        var stale = new List<string>();
        foreach (var attendance in known)
        {
            var grade = Grades.First(g => g.Id == attendance.Id);
            var satisfaction = grade.Satisfaction is >= 1 and <= 5 ? grade.Satisfaction : null;
            if (attendance.Result == grade.Result && attendance.Satisfaction == satisfaction)
                continue;
            if (attendance.Version == grade.Version)
                attendance.Grade(grade.Result, satisfaction);
            else
                stale.Add(attendance.PersonName);
        }
        db.Act("organizations.training.grade", $"登记培训成绩：{Training.Course}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return stale;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ["这一页"];
        }
    }

    private async Task<IActionResult> StaleAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Training = (await courses.FindAsync(id, cancellationToken))!;
        var last = (await acts.HistoryAsync(id, 1, cancellationToken)).FirstOrDefault();
        Stale = StaleForm.Between(last, CourseForm.Of(Training).Lines(), Input.Lines());
        Input.Version = Training.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShownAsync(cancellationToken);
    }

    private async Task<ActionResult?> LoadAsync(Guid id, string permission, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        Training = found;
        return await RefuseAsync(found.OrganizationId, permission, cancellationToken);
    }

    private async Task<IActionResult> ShownAsync(CancellationToken cancellationToken)
    {
        MayEdit = await _reach.MayAsync(Permissions.Officers, Organization);
        var ask = KeyRequest.From(Request, PageSize);
        var rows = db.Below<TrainingAttendance>().Where(a => a.TrainingId == Training.Id);
        var total = await rows.LongCountAsync(cancellationToken);
        if (Guid.TryParse(ask.Key(), out var key))
            rows = ask.IsBackward ? rows.Where(a => a.Id < key) : rows.Where(a => a.Id > key);
        rows = ask.IsBackward ? rows.OrderByDescending(a => a.Id) : rows.OrderBy(a => a.Id);
        var read = await rows.Take(ask.Take)
            .Join(db.Below<Organization>(), a => a.OrganizationId, o => o.Id, (a, o) => new AttendanceRow { Attendance = a, Organization = o.Name })
            .ToListAsync(cancellationToken);
        read = [.. ask.IsBackward ? read.OrderByDescending(r => r.Attendance.Id) : read.OrderBy(r => r.Attendance.Id)];
        Rows = KeyPage.Of(read, ask, r => r.Attendance.Id.ToString(), total);
        return Page();
    }

    private LocalRedirectResult Back(Guid id) => LocalRedirect($"~/admin/officers/trainings/{id}");
}
