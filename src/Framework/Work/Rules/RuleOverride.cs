namespace Union.Work.Rules;

/// <summary>A value set for one organization and all below it, in place of the profile's, with the decision it rests on.</summary>
public sealed class RuleOverride : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private RuleOverride() { }

    public RuleOverride(Guid organizationId, string rule, string value, string source, DateOnly from, DateOnly? to) =>
        (OrganizationId, Rule, Value, Source, From, To) = (organizationId, rule, value, source, from, to);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>Code of the rule.</summary>
    public string Rule { get; private set; } = "";

    public string Value { get; private set; } = "";

    /// <summary>The document or decision it rests on.</summary>
    public string Source { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>First day it no longer holds.</summary>
    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => Rule;

    public bool HoldsOn(DateOnly on) => From <= on && (To is null || on < To);

    public void End(DateOnly to) => To = to;
}
