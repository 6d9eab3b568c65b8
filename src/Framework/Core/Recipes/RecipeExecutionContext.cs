using System.Text.Json.Nodes;
using Union.Core.Recipes.Binding;

namespace Union.Core.Recipes;

/// <summary>One step being checked or run.</summary>
public sealed class RecipeExecutionContext
{
    private readonly List<RecipeProblem> _problems = [];
    private readonly List<RecipeProblem> _warnings = [];
    private readonly List<string> _changes = [];
    private readonly List<string> _notes = [];

    internal RecipeExecutionContext(
        RecipeDescriptor recipe,
        RecipeNode step,
        RecipeRunOptions options,
        RecipeOutlook outlook,
        CancellationToken cancellationToken
    )
    {
        RecipeDescriptor = recipe;
        Node = step;
        Options = options;
        Outlook = outlook;
        CancellationToken = cancellationToken;
        Name = step.TextOf("name") ?? "";
    }

    /// <summary>The step's name as written.</summary>
    public string Name { get; }

    public RecipeDescriptor RecipeDescriptor { get; }

    /// <summary>The step with its expressions evaluated, as plain JSON.</summary>
    public JsonObject Step => (JsonObject)Node.ToJson()!;

    /// <summary>The step with its expressions evaluated, every value with its place in the file.</summary>
    public RecipeNode Node { get; }

    public RecipeRunOptions Options { get; }

    public bool IsDryRun => Options.DryRun;

    /// <summary>What the steps so far will have brought.</summary>
    public RecipeOutlook Outlook { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Recipes to run after this step, by name; filled while checking.</summary>
    public ICollection<RecipeReference> InnerRecipes { get; } = [];

    internal object? Model { get; set; }

    internal IReadOnlyList<RecipeProblem> Problems => _problems;

    internal IReadOnlyList<RecipeProblem> Warnings => _warnings;

    internal IReadOnlyList<string> Changes => _changes;

    internal IReadOnlyList<string> Notes => _notes;

    /// <summary>
    /// The door every change goes through: notes what changes, in Chinese, and says whether to do it (no in a dry run).
    /// Call it only when something really differs: a step without changes counts as unchanged.
    /// </summary>
    public bool Change(string description)
    {
        _changes.Add(description);
        return !IsDryRun;
    }

    /// <summary>Something people should know about this step, such as a password that was made up.</summary>
    public void Note(string message) => _notes.Add(message);

    /// <summary>
    /// While checking: something the recipe names does not exist here. Refuses the recipe; in tolerant mode a warning, and the
    /// step then leaves it out. <paramref name="path"/> is relative to the step: <c>Roles[0].Permissions[2]</c>.
    /// </summary>
    public void Unknown(string path, string message) => UnknownAt(Node.Nearest(path).Place, message);

    /// <summary>While checking: the step cannot work like this. Refuses the recipe in either mode.</summary>
    public void Problem(string path, string message) => ProblemAt(Node.Nearest(path).Place, message);

    /// <summary>Reads a file that lies beside the recipe; null after telling the problem at <paramref name="path"/>.</summary>
    public byte[]? ReadFile(string path, string file)
    {
        try
        {
            return RecipeDescriptor.Folder.Read(file);
        }
        catch (RecipeFileException exception)
        {
            Problem(path, exception.Message);
            return null;
        }
    }

    /// <summary>
    /// Binds a piece of the step to a record, for steps whose pieces differ in shape; what does not fit is told with its place.
    /// Null when it does not fit.
    /// </summary>
    public TModel? Bind<TModel>(RecipeNode node, string what)
        where TModel : class => new RecipeBinder(UnknownAt, ProblemAt).Bind<TModel>(node, what);

    internal void UnknownAt(RecipePlace place, string message) => (Options.Tolerant ? _warnings : _problems).Add(new RecipeProblem(place, message));

    internal void ProblemAt(RecipePlace place, string message) => _problems.Add(new RecipeProblem(place, message));
}
