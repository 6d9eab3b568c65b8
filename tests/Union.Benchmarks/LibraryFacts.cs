using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Union.Core.Data.Engines;
using Union.Web.Lists;

namespace Union.Benchmarks;

/// <summary>What the benchmark must know of the library that <c>seed --scale library</c> made: addresses of documents with some quality.</summary>
internal sealed class LibraryFacts : IDisposable
{
    private const string Site = "(SELECT \"Id\" FROM \"Tenants\" WHERE \"Name\" = 'seed-library')";
    private readonly DbConnection _connection;

    private LibraryFacts(DbConnection connection) => _connection = connection;

    public static LibraryFacts Open(string database)
    {
        var isServer = Environment.GetEnvironmentVariable("Database__Provider") == "PostgreSQL";
        if (!isServer)
            SqliteRuntime.Initialize();
        DbConnection connection = isServer
            ? new NpgsqlConnection(Environment.GetEnvironmentVariable("ConnectionStrings__Default"))
            : new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        return new LibraryFacts(connection);
    }

    public long Documents => Convert.ToInt64(One($"SELECT count(*) FROM \"ContentItems\" WHERE \"TenantId\" = {Site}"), CultureInfo.InvariantCulture);

    public long Versions =>
        Convert.ToInt64(One($"SELECT count(*) FROM \"ContentVersions\" WHERE \"TenantId\" = {Site}"), CultureInfo.InvariantCulture);

    /// <summary>The document with most versions.</summary>
    public Guid LongHistory => Guid.Parse(One("SELECT \"ItemId\" FROM \"ContentVersions\" GROUP BY \"ItemId\" ORDER BY count(*) DESC LIMIT 1"));

    /// <summary>The document most others cite.</summary>
    public Guid MostCited =>
        Guid.Parse(
            One("SELECT \"TargetId\" FROM \"NoticeCitations\" WHERE \"TargetId\" IS NOT NULL GROUP BY \"TargetId\" ORDER BY count(*) DESC LIMIT 1")
        );

    public string SlugOf(Guid id) => One($"SELECT \"Slug\" FROM \"ContentItems\" WHERE upper(CAST(\"Id\" AS TEXT)) = upper('{id}')");

    public Guid Topic => Guid.Parse(One("SELECT \"TopicId\" FROM \"NoticeTopicLinks\" GROUP BY \"TopicId\" ORDER BY count(*) DESC LIMIT 1"));

    /// <summary>Key of the editors' list in the middle of it.</summary>
    public string EditorsKey
    {
        get
        {
            var row = Rows($"SELECT \"ModifiedAt\", \"Id\" FROM \"ContentItems\" WHERE \"TenantId\" = {Site} ORDER BY 1 DESC LIMIT 1 OFFSET 60000")[
                0
            ];
            return TimeKey.Of(Time(row[0]), Guid.Parse(Text(row[1])));
        }
    }

    /// <summary>Key of the public list in the middle of it.</summary>
    public string ReadersKey
    {
        get
        {
            var row = Rows($"SELECT \"ListedOn\", \"Id\" FROM \"ContentItems\" WHERE \"TenantId\" = {Site} ORDER BY 1 DESC LIMIT 1 OFFSET 60000")[0];
            return DayKey.Of(DateOnly.FromDateTime(Time(row[0])), Guid.Parse(Text(row[1])));
        }
    }

    /// <summary>Public documents from all over the library.</summary>
    public IReadOnlyList<string> Slugs(int count)
    {
        var step = Math.Max(1, Documents / (count + 1));
        var rows = Rows(
            $"""
            SELECT "Slug" FROM (SELECT "Slug", row_number() OVER (ORDER BY "Id") AS n FROM "ContentItems"
            WHERE "TenantId" = {Site} AND "State" = 'Published' AND "Visibility" = 'Public') AS x WHERE n % {step} = 0 LIMIT {count}
            """
        );
        return [.. rows.Select(r => Text(r[0]))];
    }

    /// <summary>One row of an item by its key, nothing else: milliseconds of each read.</summary>
    public IReadOnlyList<double> BareReads(IReadOnlyList<string> slugs)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"ContentItems\" WHERE \"TenantId\" = {Site} AND \"Slug\" = @slug";
        var slug = command.CreateParameter();
        slug.ParameterName = "@slug";
        command.Parameters.Add(slug);
        var times = new List<double>(slugs.Count);
        foreach (var value in slugs.Take(3).Concat(slugs))
        {
            slug.Value = value;
            var start = Stopwatch.GetTimestamp();
            using var reader = command.ExecuteReader();
            var row = new object[reader.FieldCount];
            while (reader.Read())
                reader.GetValues(row);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times[3..];
    }

    public void Dispose() => _connection.Dispose();

    private string One(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    private List<object[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static DateTime Time(object value) => value as DateTime? ?? DateTime.Parse(Text(value), CultureInfo.InvariantCulture);
}
