using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Work.Procedures;

/// <summary>
/// A procedure declared by a module; <see cref="Define"/> reads like the table in the rules of the field. Register:
/// <c>services.AddProcedure&lt;Founding, FoundingProcedure&gt;()</c>.
/// </summary>
public abstract class Procedure<TSubject> : Procedure
    where TSubject : class, IProcedureSubject
{
    public sealed override Type SubjectType => typeof(TSubject);

    protected abstract void Define(ProcedureBuilder<TSubject> p);

    private protected sealed override ProcedureDefinition Build()
    {
        var builder = new ProcedureBuilder<TSubject>();
        Define(builder);
        var definition = builder.Build();
        return definition.Faults().ToList() is { Count: > 0 } faults ? throw new InvalidOperationException(string.Join(" ", faults)) : definition;
    }

    internal sealed override async Task<IProcedureSubject?> LoadAsync(UnionDbContext db, Guid subjectId, CancellationToken cancellationToken) =>
        await db.Set<TSubject>().SingleOrDefaultAsync(s => s.Id == subjectId, cancellationToken);

    internal sealed override async Task CheckAsync(
        IServiceProvider services,
        MoveAttempt attempt,
        Refusals refusals,
        CancellationToken cancellationToken
    )
    {
        foreach (var type in attempt.Move.Guards)
            await Make<IGuard<TSubject>>(services, type).CheckAsync(ContextOf(attempt), refusals, cancellationToken);
    }

    internal sealed override async Task RunEffectsAsync(IServiceProvider services, MoveAttempt attempt, CancellationToken cancellationToken)
    {
        foreach (var type in attempt.Move.Effects)
            await Make<IEffect<TSubject>>(services, type).RunAsync(ContextOf(attempt), cancellationToken);
    }

    private static MoveContext<TSubject> ContextOf(MoveAttempt a) => new((TSubject)a.Subject, a.Case, a.Move, a.On, a.Note, a.Rules);

    private static T Make<T>(IServiceProvider services, Type type) => (T)ActivatorUtilities.GetServiceOrCreateInstance(services, type);
}
