using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Union.Tests.Architecture;

/// <summary>Who may reference whom: framework nothing of modules, a module another only when its manifest depends on it, themes the framework.</summary>
internal static partial class References
{
    public sealed record Project(string Name, string Layer, IReadOnlyList<string> Needs, IReadOnlyList<string> ManifestDependencies);

    public static IReadOnlyList<Project> Read() => [.. Repository.Files("src", "*.csproj").Select(Read)];

    public static IReadOnlyList<string> Violations(IReadOnlyList<Project> projects)
    {
        var layers = projects.ToDictionary(p => p.Name, p => p.Layer);
        var found = new List<string>();
        foreach (var project in projects)
        foreach (var need in project.Needs.Where(layers.ContainsKey))
        {
            var allowed = (project.Layer, layers[need]) switch
            {
                ("Host", _) => true,
                (_, "Framework") => true,
                ("Modules", "Modules") => project.ManifestDependencies.Any(d => d == need || d.StartsWith(need + ".", StringComparison.Ordinal)),
                _ => false,
            };
            if (!allowed)
                found.Add($"{project.Name} → {need}");
        }
        return found;
    }

    private static Project Read(string file)
    {
        var needs = XDocument
            .Load(file)
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value))
            .ToList();
        var manifest = Path.Combine(Path.GetDirectoryName(file)!, "Manifest.cs");
        var text = File.Exists(manifest) ? File.ReadAllText(manifest) : "";
        var dependencies = Lists().Matches(text).SelectMany(m => Strings().Matches(m.Value)).Select(m => m.Groups[1].Value).ToList();
        return new Project(Path.GetFileNameWithoutExtension(file), file[(Repository.Root.Length + 5)..].Split('/')[0], needs, dependencies);
    }

    [GeneratedRegex(@"Dependencies\s*=\s*(\[|new)[^\]\}]*[\]\}]")]
    private static partial Regex Lists();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Strings();
}
