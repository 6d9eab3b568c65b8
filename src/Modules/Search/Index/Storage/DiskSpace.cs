using Microsoft.Data.Sqlite;

namespace Union.Search.Index.Storage;

/// <summary>Whether what went wrong is that a disk is full.</summary>
internal static class DiskSpace
{
    private const long Least = 1 << 20;
    private const int Full = 13;

    public static bool IsFull(Exception exception, string path) =>
        exception is SqliteException { SqliteErrorCode: Full } || exception is SqliteException or IOException && IsGone(path);

    /// <summary>Less than a megabyte is left where the file lies.</summary>
    public static bool IsGone(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < Least;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
