using Microsoft.Data.Sqlite;
using Union.Core.Data.Engines;

namespace Union.Tests.Framework.Data;

public sealed class SqliteRuntimeTests(ITestOutputHelper output)
{
    [Fact]
    public void Sqlite_of_the_system_runs_with_full_text_search()
    {
        output.WriteLine(SqliteRuntime.NativeVersion);

        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE VIRTUAL TABLE t USING fts5(x);
            INSERT INTO t VALUES ('工会 会员');
            SELECT count(*) FROM t WHERE t MATCH '"会员"';
            """;

        command.ExecuteScalar().ShouldBe(1L);
        if (OperatingSystem.IsLinux() && File.Exists("/usr/lib/x86_64-linux-gnu/libsqlite3.so.0"))
            Version.Parse(SqliteRuntime.NativeVersion).ShouldBeGreaterThan(new Version(3, 35, 5));
    }
}
