namespace Union.Core.Settings;

/// <summary>
/// A typed section that recipes may set and exports write, registered with <c>AddSettingsSection&lt;T&gt;()</c>. It belongs to the
/// feature its type belongs to.
/// </summary>
public sealed record SettingsSection(Type Type)
{
    /// <summary>The key in the settings document and in the recipe step: the name of the class.</summary>
    public string Name => Type.Name;
}
