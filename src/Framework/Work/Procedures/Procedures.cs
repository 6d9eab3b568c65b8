using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Web.Display;

namespace Union.Work.Procedures;

/// <summary>
/// Carries records through their procedures: starts, says what may be done and what is missing, makes moves. Each move is one named act in
/// one transaction with its effects. Of two people making the same step the second is told who was first.
/// </summary>
public sealed class Procedures
{
    private readonly UnionDbContext _db;
    private readonly ProcedureCatalog _catalog;
    private readonly RuleBook _rules;
    private readonly CaseClocks _clocks;
    private readonly MoveChecks _checks;
    private readonly Access _access;
    private readonly ICurrentUser _user;
    private readonly TimeProvider _clock;
    private readonly IServiceProvider _services;

    private Procedures(IServiceProvider services)
    {
        _services = services;
        _db = services.GetRequiredService<UnionDbContext>();
        _catalog = services.GetRequiredService<ProcedureCatalog>();
        _rules = services.GetRequiredService<RuleBook>();
        _clocks = services.GetRequiredService<CaseClocks>();
        _checks = new MoveChecks(services, _clocks, services.GetServices<IEvidence>());
        _access = services.GetRequiredService<Access>();
        _user = services.GetRequiredService<ICurrentUser>();
        _clock = services.GetRequiredService<TimeProvider>();
    }

    internal static Procedures Create(IServiceProvider services) => new(services);

    /// <summary>Today in China.</summary>
    public DateOnly Today => DateOnly.FromDateTime(ChinaTime.FromUtc(_clock.GetUtcNow().UtcDateTime));

    /// <summary>Opens the case of a new subject; saved with the act of the caller.</summary>
    public async Task<ProcedureCase> StartAsync(IProcedureSubject subject, DateOnly on, CancellationToken cancellationToken)
    {
        var procedure = _catalog.Of(subject.GetType());
        var opened = new ProcedureCase(procedure, subject, on);
        _db.Add(opened);
        AddStep(opened, "start", $"开始{procedure.Name}", "", opened.State, on, null);
        await _clocks.EnterAsync(procedure, subject, opened, on, await RulesAsync(subject, on, cancellationToken), cancellationToken);
        return opened;
    }

    /// <summary>
    /// The day by which the present step is to be made, where a person set it and no rule: to-do lists and reminders go by it. Saved with
    /// the act of the caller.
    /// </summary>
    public static void Expect(ProcedureCase opened, DateOnly? by) => opened.ExpectBy(by);

    /// <summary>
    /// Opens a case that already stands somewhere: a record taken over from paper or another system. No clock starts; saved with the act of
    /// the caller.
    /// </summary>
    public void TakeOver(IProcedureSubject subject, string state, DateOnly on, string note)
    {
        var procedure = _catalog.Of(subject.GetType());
        var opened = new ProcedureCase(procedure, subject, on);
        opened.Enter(procedure.State(state), on);
        _db.Add(opened);
        AddStep(opened, "take-over", "转入已有资料", "", state, on, note);
    }

    /// <summary>The case of a subject of this site; null when none was opened.</summary>
    public Task<ProcedureCase?> FindAsync(Guid subjectId, CancellationToken cancellationToken) =>
        _db.Set<ProcedureCase>().SingleOrDefaultAsync(c => c.SubjectId == subjectId, cancellationToken);

    /// <summary>Where the subject stands and what may be done next; null when no case was opened.</summary>
    public async Task<CaseView?> ViewAsync(IProcedureSubject subject, CancellationToken cancellationToken)
    {
        if (await FindAsync(subject.Id, cancellationToken) is not { } found)
            return null;
        var procedure = _catalog.Of(subject.GetType());
        var rules = await RulesAsync(subject, Today, cancellationToken);
        var moves = new List<OfferedMove>();
        foreach (var move in procedure.MovesFrom(found.State).Where(m => !m.IsByFact))
            moves.Add(
                new OfferedMove(
                    move,
                    await IsPermittedAsync(move, subject),
                    await _checks.MissingAsync(procedure, new MoveAttempt(subject, found, move, Today, null, rules), Today, cancellationToken)
                )
            );
        return new CaseView(
            procedure,
            found,
            procedure.State(found.State),
            await _clocks.NoticeEndsOnAsync(procedure, found, rules, Today, cancellationToken),
            moves,
            await _clocks.OfAsync(found, cancellationToken),
            await _db.Set<ProcedureStep>()
                .AsNoTracking()
                .Where(s => s.CaseId == found.Id)
                .OrderByDescending(s => s.Id)
                .ToListAsync(cancellationToken),
            await MayManageAsync(procedure, subject),
            Today
        );
    }

    /// <summary>Makes a move and saves, or says why not and changes nothing.</summary>
    public async Task<MoveOutcome> TakeAsync(IProcedureSubject subject, string moveCode, MoveInput input, CancellationToken cancellationToken)
    {
        var procedure = _catalog.Of(subject.GetType());
        if (await FindAsync(subject.Id, cancellationToken) is not { } found)
            return MoveOutcome.Refused($"“{subject.RecordTitle}”还没有开始办理。");
        if (procedure.Move(moveCode) is not { IsByFact: false } move)
            return MoveOutcome.Refused("没有这个环节，请刷新页面后再办理。");
        if (found.Version != input.Version || !move.From.Contains(found.State))
            return await OvertakenAsync(procedure, found, move, cancellationToken);
        var on = input.On ?? Today;
        var rules = await RulesAsync(subject, on, cancellationToken);
        var attempt = new MoveAttempt(subject, found, move, on, input.Note?.Trim(), rules);
        if (!await IsPermittedAsync(move, subject))
            return MoveOutcome.Refused(move.IsBySuperior ? $"“{move.Name}”由上一级工会办理，您没有这个权限。" : $"您没有办理“{move.Name}”的权限。");
        var reasons = MoveChecks.OfDay(attempt, Today).Concat(await _checks.MissingAsync(procedure, attempt, Today, cancellationToken)).ToList();
        if (reasons.Count > 0)
            return new MoveOutcome(false, reasons);
        await using var transaction = _db.Database.CurrentTransaction is null ? await _db.Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            await MakeAsync(procedure, attempt, cancellationToken);
            if (transaction is not null)
                await transaction.CommitAsync(cancellationToken);
            return MoveOutcome.Done;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            if (transaction is not null)
                await transaction.RollbackAsync(CancellationToken.None);
            _db.ChangeTracker.Clear();
            return await OvertakenAsync(procedure, (await FindAsync(subject.Id, cancellationToken))!, move, cancellationToken);
        }
    }

    /// <summary>
    /// A move that another fact brings about, such as a re-election the renewal of a certificate: for event handlers, without permission and
    /// guards. Does nothing where the case stands elsewhere; saved with what raised the event.
    /// </summary>
    public async Task ProceedAsync(IProcedureSubject subject, string moveCode, DateOnly on, string note, CancellationToken cancellationToken)
    {
        var procedure = _catalog.Of(subject.GetType());
        if (
            procedure.Move(moveCode) is not { } move
            || await FindAsync(subject.Id, cancellationToken) is not { } found
            || !move.From.Contains(found.State)
        )
            return;
        await CarryAsync(
            procedure,
            new MoveAttempt(subject, found, move, on, note, await RulesAsync(subject, on, cancellationToken)),
            cancellationToken
        );
    }

    /// <summary>Counts the open deadlines that touch a year anew, after its holidays changed; the caller names the act and saves.</summary>
    /// <returns>How many moved.</returns>
    public Task<int> RecountAsync(int year, CancellationToken cancellationToken) =>
        _clocks.RecountAsync(_catalog, year, (organization, on) => _rules.ForAsync(organization, on, cancellationToken), cancellationToken);

    /// <summary>Stops the clocks of a case, with the reason; saves.</summary>
    public async Task<MoveOutcome> PauseAsync(IProcedureSubject subject, string? reason, CancellationToken cancellationToken)
    {
        var found = (await FindAsync(subject.Id, cancellationToken))!;
        if (!await MayManageAsync(_catalog.Of(subject.GetType()), subject))
            return MoveOutcome.Refused("您没有中止计时的权限。");
        if (found.ClosedOn is not null)
            return MoveOutcome.Refused("这件事已经办结，没有要中止的期限。");
        if (found.PausedSince is not null)
            return MoveOutcome.Refused("已经中止，恢复后才能再次中止。");
        if (string.IsNullOrWhiteSpace(reason))
            return MoveOutcome.Refused("请写明中止的原因。");
        CaseClocks.Pause(found, Today, reason.Trim());
        return await SaveStepAsync(found, "pause", "中止计时", reason, cancellationToken);
    }

    /// <summary>Lets the clocks run again; every open one ends later by the days it stood still. Saves.</summary>
    public async Task<MoveOutcome> ResumeAsync(IProcedureSubject subject, CancellationToken cancellationToken)
    {
        var found = (await FindAsync(subject.Id, cancellationToken))!;
        if (!await MayManageAsync(_catalog.Of(subject.GetType()), subject))
            return MoveOutcome.Refused("您没有恢复计时的权限。");
        if (found.PausedSince is null)
            return MoveOutcome.Refused("没有中止，不需要恢复。");
        await _clocks.ResumeAsync(_catalog.Of(subject.GetType()), found, Today, cancellationToken);
        return await SaveStepAsync(found, "resume", "恢复计时", null, cancellationToken);
    }

    /// <summary>Sets a later end for one clock, with the reason; saves.</summary>
    public async Task<MoveOutcome> ExtendAsync(
        IProcedureSubject subject,
        Guid deadlineId,
        DateOnly? to,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var found = (await FindAsync(subject.Id, cancellationToken))!;
        if (!await MayManageAsync(_catalog.Of(subject.GetType()), subject))
            return MoveOutcome.Refused("您没有延长期限的权限。");
        if ((await _clocks.OfAsync(found, cancellationToken)).Find(d => d.Id == deadlineId && d.IsOpen) is not { } deadline)
            return MoveOutcome.Refused("这个期限已经办结或不存在，请刷新页面。");
        if (to is not { } day || day <= deadline.EndsOn)
            return MoveOutcome.Refused($"延长后的日期要晚于现在的到期日 {deadline.EndsOn:yyyy年M月d日}。");
        if (string.IsNullOrWhiteSpace(reason))
            return MoveOutcome.Refused("请写明延长的原因，例如批复文号。");
        await _clocks.ExtendAsync(found, deadline, day, reason.Trim(), cancellationToken);
        return await SaveStepAsync(found, "extend", $"延长“{deadline.Name}”至 {day:yyyy年M月d日}", reason, cancellationToken);
    }

    private async Task MakeAsync(Procedure procedure, MoveAttempt attempt, CancellationToken cancellationToken)
    {
        await CarryAsync(procedure, attempt, cancellationToken);
        var note = attempt.Note is { Length: > 0 } given ? given : null;
        _db.Act($"{procedure.Code}.{attempt.Move.Code}", $"{procedure.Name}：{attempt.Move.Name}（{attempt.Subject.RecordTitle}）", note);
        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task CarryAsync(Procedure procedure, MoveAttempt attempt, CancellationToken cancellationToken)
    {
        var (subject, found, move) = (attempt.Subject, attempt.Case, attempt.Move);
        var from = found.State;
        found.Enter(procedure.State(move.To), attempt.On);
        AddStep(found, move.Code, move.Name, from, move.To, attempt.On, attempt.Note);
        await procedure.RunEffectsAsync(_services, attempt, cancellationToken);
        found.Follow(subject);
        await _clocks.EnterAsync(procedure, subject, found, attempt.On, attempt.Rules, cancellationToken);
    }

    private async Task<MoveOutcome> OvertakenAsync(Procedure procedure, ProcedureCase found, ProcedureMove move, CancellationToken cancellationToken)
    {
        var last = await _db.Set<ProcedureStep>()
            .AsNoTracking()
            .Where(s => s.CaseId == found.Id)
            .OrderByDescending(s => s.Id)
            .FirstAsync(cancellationToken);
        var state = procedure.State(found.State).Name;
        return MoveOutcome.Refused(
            $"“{move.Name}”没有办理：{last.By}已于 {ChinaTime.FromUtc(last.At):M月d日 HH:mm} 办理了“{last.Title}”，现在的状态是“{state}”。请核对后再办。"
        );
    }

    private Task<bool> IsPermittedAsync(ProcedureMove move, IProcedureSubject subject) =>
        _access.HasAsync(move.Permission, move.IsBySuperior ? subject.SuperiorId : subject.OrganizationId);

    private Task<bool> MayManageAsync(Procedure procedure, IProcedureSubject subject) =>
        _access.HasAsync(procedure.ManagePermission, subject.OrganizationId);

    private Task<RuleSet> RulesAsync(IProcedureSubject subject, DateOnly on, CancellationToken cancellationToken) =>
        _rules.ForAsync(subject.OrganizationId, on, cancellationToken);

    private async Task<MoveOutcome> SaveStepAsync(ProcedureCase found, string move, string title, string? note, CancellationToken cancellationToken)
    {
        AddStep(found, move, title, found.State, found.State, Today, note);
        _db.Act($"procedures.{move}", $"{title}（{found.SubjectTitle}）", note);
        await _db.SaveChangesAsync(cancellationToken);
        return MoveOutcome.Done;
    }

    private void AddStep(ProcedureCase found, string move, string title, string from, string to, DateOnly on, string? note) =>
        _db.Add(new ProcedureStep(found.Id, move, title, from, to, on, _clock.GetUtcNow().UtcDateTime, _user.DisplayName, note));
}
