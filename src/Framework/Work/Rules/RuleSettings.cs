namespace Union.Work.Rules;

/// <summary>Which profile the site follows; a section of its settings.</summary>
public sealed class RuleSettings
{
    /// <summary>Id of the profile: <c>national</c>, <c>henan</c> …</summary>
    public string Profile { get; set; } = RuleProfile.National;
}
