using System.Reflection;
using Union.Core.Recipes.Reading;

namespace Union.Core.Recipes.Discovery;

/// <summary>Makes descriptors of recipe files, wherever they lie.</summary>
public static class RecipeLoader
{
    internal const string Extension = ".recipe.json";

    /// <exception cref="RecipeException">The file is no recipe; the place of the mistake is told.</exception>
    public static RecipeDescriptor FromFile(string path)
    {
        var full = Path.GetFullPath(path);
        var root = RecipeReader.Read(Path.GetFileName(full), File.ReadAllBytes(full));
        return new RecipeDescriptor(root, new DiskRecipeFolder(Path.GetDirectoryName(full)!), full);
    }

    /// <summary>A recipe that lies in memory, such as an export or an upload; it has no files beside it.</summary>
    public static RecipeDescriptor FromBytes(string name, byte[] source) => new(RecipeReader.Read(name, source), NoRecipeFolder.Instance, name);

    internal static RecipeDescriptor FromAssembly(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var root = RecipeReader.Read(resource[EmbeddedRecipeFolder.Prefix.Length..], bytes);
        return new RecipeDescriptor(root, new EmbeddedRecipeFolder(assembly), assembly.GetName().Name!);
    }
}
