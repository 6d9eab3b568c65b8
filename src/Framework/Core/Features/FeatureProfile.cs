using System.IO.Enumeration;
using System.Text.Json;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Features;

/// <summary>Ordered rules that limit what a tenant may switch on; the last matching rule wins. Owned by the root tenant.</summary>
public sealed class FeatureProfile : ITenantOwned, IVersioned, IRecordTitle
{
    private FeatureProfile() { }

    public FeatureProfile(string id, IReadOnlyList<FeatureRule> rules)
    {
        ProfileId = id;
        Rules = rules;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string ProfileId { get; private set; } = "";

    public string RulesJson { get; private set; } = "[]";

    public int Version { get; private set; }

    public string RecordTitle => ProfileId;

    public IReadOnlyList<FeatureRule> Rules
    {
        get => JsonSerializer.Deserialize<List<FeatureRule>>(RulesJson) ?? [];
        set => RulesJson = JsonSerializer.Serialize(value);
    }

    /// <summary>A feature no rule names is allowed.</summary>
    public bool Allows(string featureId) =>
        Rules.LastOrDefault(r => FileSystemName.MatchesSimpleExpression(r.Expression, featureId)) is not { Rule: FeatureRule.Exclude };
}
