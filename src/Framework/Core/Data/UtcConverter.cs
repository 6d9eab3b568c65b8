using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Union.Core.Data;

/// <summary>Times are stored and read as UTC; SQLite would give them back without a kind.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(
        toStore => toStore.Kind == DateTimeKind.Utc ? toStore : toStore.ToUniversalTime(),
        fromStore => DateTime.SpecifyKind(fromStore, DateTimeKind.Utc)
    ) { }
