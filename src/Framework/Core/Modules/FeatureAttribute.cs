namespace Union.Core.Modules;

/// <summary>
/// On an assembly: declares a feature of the module. On a class: binds the class (a startup, page model, task, handler …)
/// to a feature other than its module's main one. Names follow Orchard Core's manifest.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public class FeatureAttribute : Attribute
{
    public FeatureAttribute() { }

    public FeatureAttribute(string id) => Id = id;

    /// <summary>Stable id, <c>Union.Module[.SubFeature]</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>What people read; the id when absent.</summary>
    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>Heading on the features screen.</summary>
    public string Category { get; set; } = "";

    /// <summary>Ids of the features this one cannot work without.</summary>
    public string[] Dependencies { get; set; } = [];

    /// <summary>A number as text, as in Orchard: later = higher, never breaks dependency order.</summary>
    public string Priority { get; set; } = "0";

    /// <summary>Only the Default tenant may switch it.</summary>
    public bool DefaultTenantOnly { get; set; }

    /// <summary>On for every tenant, cannot be switched off.</summary>
    public bool IsAlwaysEnabled { get; set; }

    /// <summary>Comes and goes with the features that need it; not switchable by itself.</summary>
    public bool EnabledByDependencyOnly { get; set; }
}
