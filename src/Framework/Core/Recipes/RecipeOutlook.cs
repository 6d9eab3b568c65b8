namespace Union.Core.Recipes;

/// <summary>
/// What the steps so far will have brought once they are applied: lets a later step name a role or feature that an earlier step
/// of the same run creates. Kinds are words the steps agree on; names compare without regard to case.
/// </summary>
public sealed class RecipeOutlook
{
    public const string Feature = "feature";
    public const string Role = "role";

    /// <summary>A permission that comes with something made at run time, such as a content type.</summary>
    public const string Permission = "permission";
    public const string Tenant = "tenant";
    public const string FeatureProfile = "feature-profile";

    private readonly Dictionary<string, HashSet<string>> _names = [];

    public void Bring(string kind, string name)
    {
        if (!_names.TryGetValue(kind, out var names))
            _names[kind] = names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        names.Add(name);
    }

    public bool Brings(string kind, string name) => _names.TryGetValue(kind, out var names) && names.Contains(name);

    internal IEnumerable<string> All(string kind) => _names.GetValueOrDefault(kind) ?? [];
}
