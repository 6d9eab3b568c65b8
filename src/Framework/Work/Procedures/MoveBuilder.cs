namespace Union.Work.Procedures;

/// <summary>Part of <see cref="ProcedureBuilder{TSubject}"/>.</summary>
public sealed class MoveBuilder<TSubject>
    where TSubject : class, IProcedureSubject
{
    internal MoveBuilder(string code, string name) => Built = new ProcedureMove(code, name);

    internal ProcedureMove Built { get; private set; }

    public MoveBuilder<TSubject> From(params string[] states) => With(Built with { From = states });

    public MoveBuilder<TSubject> To(string state) => With(Built with { To = state });

    /// <summary>Permission, held at the subject's organization.</summary>
    public MoveBuilder<TSubject> By(string permission) => With(Built with { Permission = permission });

    /// <summary>Permission, held at the superior union.</summary>
    public MoveBuilder<TSubject> BySuperior(string permission) => With(Built with { Permission = permission, IsBySuperior = true });

    /// <summary>Made by <see cref="Procedures.ProceedAsync"/> alone, when something else has happened.</summary>
    public MoveBuilder<TSubject> ByFact() => With(Built with { IsByFact = true });

    /// <summary>Possible, but not what the state waits for: no to-do.</summary>
    public MoveBuilder<TSubject> Aside() => With(Built with { IsAside = true });

    /// <summary>A paper that must be on file: code of its template, name for people.</summary>
    public MoveBuilder<TSubject> Needs(string code, string name) => With(Built with { Evidence = [.. Built.Evidence, new EvidenceNeed(code, name)] });

    /// <summary>A remark must be given.</summary>
    public MoveBuilder<TSubject> NeedsNote() => With(Built with { NeedsNote = true });

    public MoveBuilder<TSubject> Guard<TGuard>()
        where TGuard : class, IGuard<TSubject> => With(Built with { Guards = [.. Built.Guards, typeof(TGuard)] });

    public MoveBuilder<TSubject> Effect<TEffect>()
        where TEffect : class, IEffect<TSubject> => With(Built with { Effects = [.. Built.Effects, typeof(TEffect)] });

    /// <summary>Where the rule for this step stands: 工会法§12.</summary>
    public MoveBuilder<TSubject> Source(string source) => With(Built with { Source = source });

    private MoveBuilder<TSubject> With(ProcedureMove move)
    {
        Built = move;
        return this;
    }
}
