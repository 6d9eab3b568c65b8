namespace Union.BrowserTests;

/// <summary>One demo for all journeys, one journey at a time, as one installation has it.</summary>
[CollectionDefinition(nameof(DemoCollection))]
public sealed class DemoCollection : ICollectionFixture<DemoSite> { }
