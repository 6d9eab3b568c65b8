namespace Union.Core.Modules;

/// <summary>Declares an assembly as a theme: a module that brings layouts.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ThemeAttribute : ModuleAttribute
{
    public string BaseTheme { get; set; } = "";
}
