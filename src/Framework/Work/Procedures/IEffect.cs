namespace Union.Work.Procedures;

/// <summary>What a move brings about, in its transaction and under its act; an exception undoes the move. Made by the container.</summary>
public interface IEffect<TSubject>
    where TSubject : class, IProcedureSubject
{
    Task RunAsync(MoveContext<TSubject> context, CancellationToken cancellationToken);
}
