namespace Union.Work.Procedures;

/// <summary>Part of <see cref="ProcedureBuilder{TSubject}"/>.</summary>
public sealed class StateBuilder
{
    internal StateBuilder(string code, string name) => Built = new ProcedureState(code, name);

    internal ProcedureState Built { get; private set; }

    public StateBuilder Initial() => With(Built with { IsInitial = true });

    public StateBuilder Final() => With(Built with { IsFinal = true });

    /// <summary>Steps are possible, none is waited for: no to-do.</summary>
    public StateBuilder Resting() => With(Built with { IsResting = true });

    /// <summary>Over, but not as it was meant to end: rejected, withdrawn.</summary>
    public StateBuilder SideExit() => With(Built with { IsFinal = true, IsSideExit = true });

    /// <summary>No move leaves the state before the public notice is over.</summary>
    public StateBuilder PublicNotice(Rule<int> length) => With(Built with { PublicNotice = length });

    private StateBuilder With(ProcedureState state)
    {
        Built = state;
        return this;
    }
}
