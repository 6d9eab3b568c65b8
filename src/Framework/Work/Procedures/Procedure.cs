namespace Union.Work.Procedures;

/// <summary>A workflow of the field as a typed state machine. Derive from <see cref="Procedure{TSubject}"/>.</summary>
public abstract class Procedure
{
    private readonly Lazy<ProcedureDefinition> _definition;

    private protected Procedure() => _definition = new Lazy<ProcedureDefinition>(Build);

    /// <summary>Dotted, the module first: <c>organizations.founding</c>.</summary>
    public string Code => _definition.Value.Code;

    public string Name => _definition.Value.Name;

    /// <summary>Where its rules stand: domain.md 2(a).3.</summary>
    public string Source => _definition.Value.Source;

    /// <summary>Who may look at its cases.</summary>
    public string ViewPermission => _definition.Value.ViewPermission;

    /// <summary>Who may pause and extend its clocks.</summary>
    public string ManagePermission => _definition.Value.ManagePermission;

    public IReadOnlyList<ProcedureState> States => _definition.Value.States;

    public IReadOnlyList<ProcedureMove> Moves => _definition.Value.Moves;

    public IReadOnlyList<ProcedureClock> Clocks => _definition.Value.Clocks;

    public abstract Type SubjectType { get; }

    public ProcedureState Initial => States.First(s => s.IsInitial);

    public ProcedureState State(string code) =>
        States.FirstOrDefault(s => s.Code == code) ?? throw new InvalidOperationException($"{Code} has no state {code}.");

    public ProcedureMove? Move(string code) => Moves.FirstOrDefault(m => m.Code == code);

    public IEnumerable<ProcedureMove> MovesFrom(string state) => Moves.Where(m => m.From.Contains(state));

    private protected abstract ProcedureDefinition Build();

    internal abstract Task<IProcedureSubject?> LoadAsync(UnionDbContext db, Guid subjectId, CancellationToken cancellationToken);

    internal abstract Task CheckAsync(IServiceProvider services, MoveAttempt attempt, Refusals refusals, CancellationToken cancellationToken);

    internal abstract Task RunEffectsAsync(IServiceProvider services, MoveAttempt attempt, CancellationToken cancellationToken);
}
