namespace Union.Work.Procedures;

/// <summary>Part of <see cref="ProcedureBuilder{TSubject}"/>.</summary>
public sealed class ClockBuilder<TSubject>
    where TSubject : class, IProcedureSubject
{
    internal ClockBuilder(string code, string name, Rule<int> length) => Built = new ProcedureClock(code, name, length);

    internal ProcedureClock Built { get; private set; }

    /// <summary>Starts on entering one of these states.</summary>
    public ClockBuilder<TSubject> Starts(params string[] states) => With(Built with { StartsIn = states });

    /// <summary>Is met on entering one of these states; any final state ends it too.</summary>
    public ClockBuilder<TSubject> Met(params string[] states) => With(Built with { MetIn = states });

    /// <summary>The day the period runs from; without it the day of the move.</summary>
    public ClockBuilder<TSubject> From(Func<TSubject, DateOnly?> day) => With(Built with { From = subject => day((TSubject)subject) });

    private ClockBuilder<TSubject> With(ProcedureClock clock)
    {
        Built = clock;
        return this;
    }
}
