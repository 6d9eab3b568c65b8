namespace Union.Notices.Targets.Working;

/// <summary>A target with its document and what was worked out of it; <see cref="State"/> is the number of a <see cref="TargetState"/>.</summary>
internal sealed class TargetLine
{
    public NoticeTarget Target { get; init; } = null!;

    public Notice Notice { get; init; } = null!;

    public TargetStanding? Standing { get; init; }

    public int State { get; init; }

    public TargetState Stands => (TargetState)State;
}
