namespace Union.Contents.Review.Reading;

/// <summary>A line of the list.</summary>
/// <param name="State">What people read.</param>
/// <param name="EnteredOn">Day the state was entered.</param>
internal sealed record ReviewRow(ContentReview Review, string StateCode, string State, DateOnly EnteredOn);
