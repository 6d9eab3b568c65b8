namespace Union.Core.Modules;

/// <summary>Declares an assembly as a module. A module without <see cref="FeatureAttribute"/> is itself one feature.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false)]
public class ModuleAttribute : FeatureAttribute
{
    public string Author { get; set; } = "";

    public string Website { get; set; } = "";

    public string Version { get; set; } = "1.0.0";

    public string[] Tags { get; set; } = [];
}
