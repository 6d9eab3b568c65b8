namespace Union.Tests.Architecture;

public sealed class ReferenceTests
{
    [Fact]
    public void The_reference_graph_is_the_feature_graph()
    {
        var projects = References.Read();
        projects.Count.ShouldBeGreaterThan(8);
        References.Violations(projects).ShouldBeEmpty();
    }

    [Fact]
    public void A_module_that_reaches_into_another_without_depending_on_it_is_found()
    {
        References.Project[] projects =
        [
            new("Union.A", "Modules", ["Union.B", "Union.Core"], []),
            new("Union.B", "Modules", [], []),
            new("Union.Core", "Framework", ["Union.A"], []),
            new("Union.C", "Modules", ["Union.B"], ["Union.B"]),
        ];
        References.Violations(projects).ShouldBe(["Union.A → Union.B", "Union.Core → Union.A"]);
    }
}
