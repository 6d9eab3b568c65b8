using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Union.Core.Data.Engines;

namespace Union.Benchmarks;

/// <summary>Ids out of the seeded database, for the addresses that are measured.</summary>
internal sealed record RegionFacts(
    string Database,
    string RegionRoot,
    string League,
    string County,
    string CountySite,
    string Township,
    string OtherTownship,
    string Union,
    string Unit
)
{
    public IReadOnlyList<(string Name, string Address)> RegionPages =>
        [
            ("tree", "/admin/organizations/tree"),
            ("tree, a league opened", $"/admin/organizations/tree?open={League}"),
            ("tree, a county opened", $"/admin/organizations/tree?open={County}"),
            ("list, first page", "/admin/organizations"),
            ("list, one type", "/admin/organizations?type=JointUnion"),
            ("list, search by name", "/admin/organizations?q=" + Uri.EscapeDataString("河东苏木")),
            ("list, search without a hit", "/admin/organizations?q=" + Uri.EscapeDataString("没有这个名字")),
            ("units, first page", "/admin/units"),
            ("units, not covered", "/admin/units?coverage=Uncovered"),
            ("dashboard of indicators", "/admin/indicators"),
            ("indicators by league and county", "/admin/indicators/regions"),
            ("indicators, units without a union", "/admin/indicators/I01"),
            ("indicators, overdue unions", "/admin/indicators/I11"),
            ("activities", "/admin/activities"),
            ("terms, overdue by tier", "/admin/terms"),
            ("calendar of terms", "/admin/terms/calendar"),
            ("prospects", "/admin/foundings/prospects"),
            ("to-do list", "/admin/todo"),
            ("where everything stands", "/admin/procedures"),
        ];

    public IReadOnlyList<(string Name, string Address)> CountyPages =>
        [
            ("tree", "/admin/organizations/tree"),
            ("tree, a township opened", $"/admin/organizations/tree?open={Township}"),
            ("list, first page", "/admin/organizations"),
            ("list, a township", $"/admin/organizations?within={Township}"),
            ("organization page", $"/admin/organizations/{Union}"),
            ("unit page", $"/admin/units/{Unit}"),
            ("dashboard of indicators", "/admin/indicators"),
            ("terms, overdue by tier", "/admin/terms"),
            ("calendar of terms", "/admin/terms/calendar"),
            ("prospects", "/admin/foundings/prospects"),
            ("to-do list", "/admin/todo"),
            ("dashboard, recalculated", "/admin/indicators?live=true"),
            ("indicators, units without a union", "/admin/indicators/I01"),
        ];

    public static RegionFacts Read(string database)
    {
        using var connection = Open(database);
        string One(string sql) => (string)new SqliteCommand(sql, connection).ExecuteScalar()!;
        // The township with most unions of the whole region, and the county it lies in.
        var township = One("SELECT ParentId FROM Organizations WHERE Level = 'Unit' GROUP BY ParentId ORDER BY count(*) DESC LIMIT 1");
        var county = One($"SELECT TenantId FROM Organizations WHERE Id = '{township}'");
        var site = One($"SELECT Name FROM Tenants WHERE Id = '{county}'");
        var root = One($"SELECT RootOrganizationId FROM Tenants WHERE Id = '{county}'");
        return new RegionFacts(
            database,
            One("SELECT RootOrganizationId FROM Tenants WHERE Name = 'Default'"),
            One("SELECT RootOrganizationId FROM Tenants WHERE Name = 'seed-01'"),
            root,
            "/" + site,
            township,
            One($"SELECT Id FROM Organizations WHERE TenantId = '{county}' AND Level = 'Township' AND Id <> '{township}' ORDER BY Id LIMIT 1"),
            One($"SELECT Id FROM Organizations WHERE ParentId = '{township}' ORDER BY Members DESC LIMIT 1"),
            One($"SELECT Id FROM EmployingUnits WHERE TenantId = '{county}' LIMIT 1")
        );
    }

    /// <summary>How many organizations stand in the township, itself included.</summary>
    public long TownshipSize()
    {
        using var connection = Open(Database);
        using var command = new SqliteCommand(
            "SELECT count(*) FROM Organizations WHERE Path LIKE (SELECT Path FROM Organizations WHERE Id = $id) || '%'",
            connection
        );
        command.Parameters.AddWithValue("$id", Township);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>One page of a township's unions by its index, nothing else: milliseconds of each read.</summary>
    public IReadOnlyList<double> BareReads(int rounds)
    {
        using var connection = Open(Database);
        using var command = new SqliteCommand("SELECT * FROM Organizations WHERE ParentId = $parent ORDER BY Name LIMIT 20", connection);
        command.Parameters.AddWithValue("$parent", Township);
        var times = new List<double>(rounds);
        for (var i = 0; i < rounds + 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var reader = command.ExecuteReader();
            var row = new object[reader.FieldCount];
            while (reader.Read())
                reader.GetValues(row);
            if (i >= 3)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }

    private static SqliteConnection Open(string database)
    {
        SqliteRuntime.Initialize();
        var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        return connection;
    }
}
