namespace Union.Notices.Targets.Working;

/// <summary>How much there is of what a target asks for.</summary>
/// <param name="Figures">Null while nobody knows.</param>
/// <param name="On">The day it is of.</param>
/// <param name="IsReached">It is enough.</param>
internal sealed record TargetValue(TargetFigures? Figures, DateOnly? On, bool IsReached)
{
    public static TargetValue None { get; } = new(null, null, false);
}
