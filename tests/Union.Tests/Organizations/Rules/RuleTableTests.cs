using System.Text.RegularExpressions;
using Union.Tests.Architecture;

namespace Union.Tests.Organizations.Rules;

/// <summary>The table of rules and tests in the module's README names tests that are there, and no rule is left out.</summary>
public sealed partial class RuleTableTests
{
    private static readonly IReadOnlyList<string> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "src", "Modules", "Organizations", "README.md")).Where(l => l.StartsWith('|')).Skip(2),
    ];

    private static readonly (string Class, string[] Tests)[] Tests =
    [
        .. typeof(RuleTableTests)
            .Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("Union.Tests", StringComparison.Ordinal) == true)
            .Select(t => (t.Name, t.GetMethods().Select(m => m.Name).ToArray())),
    ];

    [Fact]
    public void Every_test_the_table_names_is_there() => Rows.SelectMany(Named).Where(n => !IsThere(n)).ShouldBeEmpty();

    [Fact]
    public void Every_number_of_the_module_is_in_the_table_with_its_tests()
    {
        foreach (var (rule, tests) in RuleEdges.All)
        {
            var row = Rows.SingleOrDefault(r => r.StartsWith($"| `{rule.Code}` |", StringComparison.Ordinal));
            row.ShouldNotBeNull(rule.Code);
            foreach (var (type, test) in tests)
                row.ShouldContain($"`{type.Name}.{test}`");
        }
    }

    [Fact]
    public void A_test_that_is_not_there_is_found()
    {
        IsThere("Terms/TermTests.A_test_nobody_wrote").ShouldBeFalse();
        IsThere("Terms/NoSuchTests").ShouldBeFalse();
        IsThere("Elections/BallotTests.One_enters_…").ShouldBeTrue();
    }

    private static IEnumerable<string> Named(string row) => Code().Matches(row.Split('|')[^2]).Select(m => m.Groups[1].Value);

    // Class.Test, Class alone, or the beginning of a test; the folder before it is for people.
    private static bool IsThere(string named)
    {
        var parts = named.Split('/')[^1].Split('.');
        var (type, test) =
            parts.Length == 2 ? (parts[0], parts[1])
            : parts[0].Contains('…', StringComparison.Ordinal) ? ("", parts[0])
            : (parts[0], "");
        return Tests.Any(t =>
            (type.Length == 0 || t.Class == type) && (test.Length == 0 || t.Tests.Any(m => m.StartsWith(test.Trim('…'), StringComparison.Ordinal)))
        );
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
