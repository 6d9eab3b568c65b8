namespace Union.Core.Recipes;

/// <summary>A recipe's header, in Orchard's terms, and what is needed to run it.</summary>
public sealed class RecipeDescriptor
{
    internal RecipeDescriptor(RecipeNode root, RecipeFolder folder, string source)
    {
        Root = root;
        Folder = folder;
        Source = source;
        var file = root.Place.File;
        Name = root.TextOf("name") is { Length: > 0 } name ? name : file.Split('.')[0];
        DisplayName = root.TextOf("displayName") is { Length: > 0 } displayName ? displayName : Name;
        Description = root.TextOf("description") ?? "";
        Author = root.TextOf("author") ?? "";
        WebSite = root.TextOf("website") ?? "";
        Version = root.TextOf("version") ?? "";
        IsSetupRecipe = root["issetuprecipe"]?.Kind == System.Text.Json.JsonValueKind.True;
        Categories = Texts(root["categories"]);
        Tags = Texts(root["tags"]);
    }

    /// <summary>What other recipes and commands call it; the file name when the header has none.</summary>
    public string Name { get; }

    public string DisplayName { get; }

    public string Description { get; }

    public string Author { get; }

    public string WebSite { get; }

    public string Version { get; }

    /// <summary>Offered when an installation or a county's site is set up.</summary>
    public bool IsSetupRecipe { get; }

    public IReadOnlyList<string> Categories { get; }

    public IReadOnlyList<string> Tags { get; }

    /// <summary>Where it was found: a file, or the module that brings it.</summary>
    public string Source { get; }

    /// <summary>The files beside the recipe.</summary>
    public RecipeFolder Folder { get; }

    internal RecipeNode Root { get; }

    internal IReadOnlyList<RecipeNode> Steps => Root["steps"]?.Items ?? [];

    private static string[] Texts(RecipeNode? node) => [.. (node?.Items ?? []).Select(item => item.Text).OfType<string>()];
}
