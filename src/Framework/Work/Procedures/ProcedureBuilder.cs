namespace Union.Work.Procedures;

/// <summary>
/// Declares a procedure:
/// <code>
/// p.Named("organizations.founding", "建会", "domain.md 2(a).3").SeenBy(Permissions.View).ManagedBy(Permissions.Founding);
/// p.State("PROSPECT", "未建会台账").Initial();
/// p.State("CANDIDATES_APPROVED", "候选人公示").PublicNotice(OrganizationRules.CandidateNotice);
/// p.Move("request", "上报建会请示").From("PREP_GROUP_FORMED").To("REQUESTED").By(Permissions.Founding).Needs("founding.request", "建会请示");
/// p.Clock("founding", "建会期限", OrganizationRules.FoundingDeadline).Starts("PROSPECT").Met("ACTIVE").From(f =&gt; f.UnitOpenedOn);
/// </code>
/// </summary>
public sealed class ProcedureBuilder<TSubject>
    where TSubject : class, IProcedureSubject
{
    private readonly List<StateBuilder> _states = [];
    private readonly List<MoveBuilder<TSubject>> _moves = [];
    private readonly List<ClockBuilder<TSubject>> _clocks = [];
    private string _code = "";
    private string _name = "";
    private string _source = "";
    private string _view = "";
    private string _manage = "";

    public ProcedureBuilder<TSubject> Named(string code, string name, string source)
    {
        (_code, _name, _source) = (code, name, source);
        return this;
    }

    /// <summary>Permission to look at its cases.</summary>
    public ProcedureBuilder<TSubject> SeenBy(string permission)
    {
        _view = permission;
        return this;
    }

    /// <summary>Permission to pause and extend its clocks.</summary>
    public ProcedureBuilder<TSubject> ManagedBy(string permission)
    {
        _manage = permission;
        return this;
    }

    public StateBuilder State(string code, string name) => Add(_states, new StateBuilder(code, name));

    public MoveBuilder<TSubject> Move(string code, string name) => Add(_moves, new MoveBuilder<TSubject>(code, name));

    public ClockBuilder<TSubject> Clock(string code, string name, Rule<int> length) => Add(_clocks, new ClockBuilder<TSubject>(code, name, length));

    internal ProcedureDefinition Build() =>
        new(
            _code,
            _name,
            _source,
            _view,
            _manage,
            [.. _states.Select(s => s.Built)],
            [.. _moves.Select(m => m.Built)],
            [.. _clocks.Select(c => c.Built)]
        );

    private static T Add<T>(List<T> list, T item)
    {
        list.Add(item);
        return item;
    }
}
