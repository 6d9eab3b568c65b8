using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;

namespace Union.Core.Data;

/// <summary>Names the two ways a save is refused by what another person did meanwhile.</summary>
public static class StaleSave
{
    /// <summary>Somebody saved the same row first; show both versions.</summary>
    public static bool IsStale(this DbUpdateException exception) => exception is DbUpdateConcurrencyException;

    /// <summary>A unique index refused the row: the number, name or address is taken.</summary>
    public static bool IsDuplicate(this DbUpdateException exception, DatabaseEngine engine) =>
        exception.InnerException is DbException inner && engine.IsUniqueViolation(inner);
}
