using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Union.Tests.Tenants;

/// <summary>Counts the commands that requests send to the database; workers beside them (index, outbox, poller) do not count.</summary>
internal sealed class QueryCounter : DbCommandInterceptor
{
    private static readonly HttpContextAccessor Http = new();
    private int _count;

    public int Count => _count;

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        if (Http.HttpContext is not null)
            Interlocked.Increment(ref _count);
        return ValueTask.FromResult(result);
    }
}
