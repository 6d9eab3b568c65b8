namespace Union.Core.Data;

/// <summary>A value that must not stand in the history: the act says that it changed, not to what.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SensitiveAttribute : Attribute { }
