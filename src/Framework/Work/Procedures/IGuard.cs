namespace Union.Work.Procedures;

/// <summary>Says what stands in the way of a move, in words a person can act on, with the rule. Made by the container.</summary>
public interface IGuard<TSubject>
    where TSubject : class, IProcedureSubject
{
    Task CheckAsync(MoveContext<TSubject> context, Refusals refusals, CancellationToken cancellationToken);
}
