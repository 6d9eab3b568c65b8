using Microsoft.Extensions.Options;
using Union.Core.Modules;
using Union.Core.Recipes.Reading;

namespace Union.Core.Recipes.Discovery;

/// <summary>The recipes of this installation: files of its recipe folder, then those that modules bring.</summary>
public sealed class RecipeCatalog(FeatureCatalog features, IOptions<RecipeOptions> options)
{
    /// <summary>
    /// All recipes, by name; a file of the recipe folder hides a module's recipe of the same name.
    /// Files that cannot be read are told in <paramref name="problems"/>.
    /// </summary>
    public IReadOnlyList<RecipeDescriptor> List(ICollection<RecipeProblem>? problems = null)
    {
        var found = new Dictionary<string, RecipeDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (var load in Files().Concat(Embedded()))
        {
            try
            {
                var recipe = load();
                found.TryAdd(recipe.Name, recipe);
            }
            catch (RecipeException exception)
            {
                foreach (var problem in exception.Problems)
                    problems?.Add(problem);
            }
        }
        return [.. found.Values.OrderBy(recipe => recipe.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The recipe of that name, with or without <c>.recipe.json</c>; null when there is none.</summary>
    /// <exception cref="RecipeException">There is a file of that name, but it is no recipe.</exception>
    public RecipeDescriptor? Find(string name)
    {
        var bare = name.EndsWith(RecipeLoader.Extension, StringComparison.OrdinalIgnoreCase) ? name[..^RecipeLoader.Extension.Length] : name;
        var problems = new List<RecipeProblem>();
        var recipe = List(problems).FirstOrDefault(recipe => recipe.Name.Equals(bare, StringComparison.OrdinalIgnoreCase));
        var own = problems.Where(problem => problem.Place.File.Equals(bare + RecipeLoader.Extension, StringComparison.OrdinalIgnoreCase)).ToList();
        return recipe is null && own.Count > 0 ? throw new RecipeException(own) : recipe;
    }

    private IEnumerable<Func<RecipeDescriptor>> Files() =>
        Directory.Exists(options.Value.Folder)
            ? Directory
                .EnumerateFiles(options.Value.Folder, "*" + RecipeLoader.Extension)
                .Order(StringComparer.Ordinal)
                .Select(file => (Func<RecipeDescriptor>)(() => RecipeLoader.FromFile(file)))
            : [];

    private IEnumerable<Func<RecipeDescriptor>> Embedded() =>
        from assembly in features.Features.Select(feature => feature.Module.Assembly).Distinct()
        from resource in assembly.GetManifestResourceNames()
        where
            resource.StartsWith(EmbeddedRecipeFolder.Prefix, StringComparison.Ordinal)
            && resource.EndsWith(RecipeLoader.Extension, StringComparison.OrdinalIgnoreCase)
        select (Func<RecipeDescriptor>)(() => RecipeLoader.FromAssembly(assembly, resource));
}
