namespace Union.Tests.Tenants;

[CollectionDefinition(nameof(SampleModule))]
public sealed class SampleModuleCollection : ICollectionFixture<SampleModule>;
