namespace Union.Contents.Items.Reading;

/// <summary>A field as a page shows it.</summary>
/// <param name="Label">What stands before it.</param>
/// <param name="Shape">How it is shown.</param>
/// <param name="Values">What it holds; empty fields are not shown at all.</param>
internal sealed record ShownField(string Label, ShownShape Shape, IReadOnlyList<ShownValue> Values);
