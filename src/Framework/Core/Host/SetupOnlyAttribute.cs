namespace Union.Core.Host;

/// <summary>On a page model: exists only until the installation is set up, and without a tenant.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SetupOnlyAttribute : Attribute { }
