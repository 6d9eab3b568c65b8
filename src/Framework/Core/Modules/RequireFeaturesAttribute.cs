namespace Union.Core.Modules;

/// <summary>What the class brings exists only where all these features are on: the way optional integrations are written.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequireFeaturesAttribute(params string[] featureIds) : Attribute
{
    public IReadOnlyList<string> RequiredFeatureIds { get; } = featureIds;
}
