namespace Union.Notices.Targets.Showing;

/// <summary>A target as the readers of its document see it.</summary>
/// <param name="Id">The target.</param>
/// <param name="Subject">What.</param>
/// <param name="Figure">≥ 8,000 人; empty where no number is asked for.</param>
/// <param name="Due">2017-12-31, 每年 …</param>
/// <param name="Anchor">Where in the text it stands; empty where the sentence is no longer there.</param>
/// <param name="Value">How much there is; null for those who are not told.</param>
/// <param name="State">How it stands; null for those who are not told.</param>
internal sealed record ShownTarget(Guid Id, string Subject, string Figure, string Due, string Anchor, string? Value, TargetState? State);
