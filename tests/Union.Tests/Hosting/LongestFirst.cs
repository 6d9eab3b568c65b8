using Union.Tests.Architecture;
using Union.Tests.Durability;
using Union.Tests.Hosting;
using Union.Tests.Organizations.Import;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Union.Tests.Hosting;

/// <summary>What takes minutes begins first: at the end it would run alone on one core.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = [typeof(KillTests).FullName!, typeof(EndpointWalkTests).FullName!, typeof(LargeImportTests).FullName!];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [
            .. testCollections.OrderByDescending(collection =>
                Longest.Any(name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal))
            ),
        ];
}
