using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Union.Tests.Tenants;

/// <summary>Counts the commands sent to the database.</summary>
internal sealed class QueryCounter : DbCommandInterceptor
{
    private int _count;

    public int Count => _count;

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        // The poller of the act heads runs beside the requests.
        if (
            !command.CommandText.Contains("ActHeads", StringComparison.Ordinal)
            && !command.CommandText.Contains("OutboxMessages", StringComparison.Ordinal)
            && !command.CommandText.Contains("\"Jobs\"", StringComparison.Ordinal)
        )
            Interlocked.Increment(ref _count);
        return ValueTask.FromResult(result);
    }
}
