using System.Reflection;
using System.Text.Json;

namespace Union.Work.Rules;

/// <summary>Reads the profiles a module brings as embedded JSON.</summary>
public static class EmbeddedProfiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="InvalidOperationException">A file is no profile; names it.</exception>
    public static IReadOnlyList<RuleProfile> Of(Assembly assembly) =>
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("Rules/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name)),
        ];

    private static RuleProfile Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        try
        {
            return JsonSerializer.Deserialize<RuleProfile>(stream, Json) ?? throw new JsonException("empty");
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"{name} of {assembly.GetName().Name} is no rule profile: {e.Message}", e);
        }
    }
}
