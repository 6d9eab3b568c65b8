namespace Union.Notices.Targets.Warnings;

/// <summary>Something in the targets of one document that does not fit together. Shown, never mended: what is printed stays.</summary>
/// <param name="TargetId">The target it is shown at.</param>
/// <param name="Kind">What kind of contradiction.</param>
/// <param name="Text">In words for people.</param>
internal sealed record TargetWarning(Guid TargetId, TargetWarningKind Kind, string Text);
