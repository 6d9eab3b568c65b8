using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Steps;

/// <summary>Starts over from the beginning only what was not approved yet.</summary>
internal sealed class NotYetOnTree(UnionDbContext db) : IGuard<UnionFounding>
{
    public async Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        if (await StoredReply.FindAsync(db, context.Subject.Id, "founding.reply", cancellationToken) is { } reply)
            refusals.Add($"建会已经由 {reply.NumberText} 批复，请用“重新启动（已批复建会）”。");
    }
}
