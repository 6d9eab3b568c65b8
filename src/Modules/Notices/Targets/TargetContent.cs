using Union.Texts.Targets;

namespace Union.Notices.Targets;

/// <summary>What an editor says of a target.</summary>
internal sealed record TargetContent
{
    public required Guid OrganizationId { get; init; }

    public string Responsible { get; init; } = "";

    public Guid? PartOfId { get; init; }

    public required string Subject { get; init; }

    public TargetComparison Comparison { get; init; }

    public decimal? Amount { get; init; }

    public string Unit { get; init; } = "";

    public string Base { get; init; } = "";

    public decimal? BaseAmount { get; init; }

    public TargetTerm Term { get; init; }

    public DateOnly? DueOn { get; init; }

    public string Indicator { get; init; } = "";

    public required string Sentence { get; init; }

    public string Phrase { get; init; } = "";

    public string Anchor { get; init; } = "";

    public string Note { get; init; } = "";
}
