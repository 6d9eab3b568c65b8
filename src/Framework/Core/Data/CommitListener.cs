using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Union.Core.Data;

/// <summary>Publishes what a context saved once its transaction is committed, and forgets it when rolled back.</summary>
internal sealed class CommitListener : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) => eventData.Context is UnionDbContext db ? db.PublishAsync(cancellationToken) : Task.CompletedTask;

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        (eventData.Context as UnionDbContext)?.Forget();
        return Task.CompletedTask;
    }
}
