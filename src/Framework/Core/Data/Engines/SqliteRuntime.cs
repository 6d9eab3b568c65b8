using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Union.Core.Data.Engines;

/// <summary>
/// Makes Microsoft.Data.Sqlite 10 run on SQLitePCLRaw 2.0.6, the newest that restores, and on the system's patched
/// SQLite rather than the bundled one of 2021. The only place that knows of either: with a newer SQLitePCLRaw this
/// file and the suppressed NU1605 go away together.
/// </summary>
public static class SqliteRuntime
{
    private const string SystemLibrary = "libsqlite3.so.0";

    private static readonly Lock Gate = new();
    private static bool initialized;

    /// <summary>The version of the native library in use, such as 3.40.1.</summary>
    public static string NativeVersion
    {
        get
        {
            Initialize();
            return ReadVersion();
        }
    }

    /// <summary>Idempotent; runs by itself when this assembly is loaded, before any type of the data layer is used.</summary>
#pragma warning disable CA2255 // Whoever opens a database first, in the host or in a test, must not have to remember it.
    [ModuleInitializer]
    public static void Initialize()
#pragma warning restore CA2255
    {
        lock (Gate)
        {
            if (initialized)
                return;
            initialized = true;
            AssemblyLoadContext.Default.Resolving += AnswerWithOlderVersion;
            StartProvider();
        }
    }

    // The runtime refuses a version lower than the one asked for, unless somebody answers by hand.
    private static Assembly? AnswerWithOlderVersion(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == "SQLitePCLRaw.core" ? typeof(SQLitePCL.raw).Assembly : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StartProvider()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, ResolveNative);
        SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
        // Counting its memory takes a lock of the whole process at every allocation, and nobody asks for the count.
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    // Zero lets the runtime look for the bundled library in its usual way.
    private static nint ResolveNative(string name, Assembly assembly, DllImportSearchPath? paths) =>
        name == "e_sqlite3" && OperatingSystem.IsLinux() && NativeLibrary.TryLoad(SystemLibrary, out var handle) ? handle : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ReadVersion() => SQLitePCL.raw.sqlite3_libversion().utf8_to_string();
}
