using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Review;

/// <summary>What an editor's page shows of the review; <c>_ReviewPanel.cshtml</c> draws it.</summary>
/// <param name="Rule">What the site asks for.</param>
/// <param name="Review">The last passage; null when the item was never submitted.</param>
/// <param name="StateCode">Where it stands.</param>
/// <param name="State">The same, for people.</param>
/// <param name="Remark">What the reviewer wrote on returning it; empty otherwise.</param>
/// <param name="WhyNot">Why nothing can be published now; null when something can.</param>
/// <param name="MaySubmit">The signed-in person may submit.</param>
/// <param name="MaySkip">The signed-in person may publish without review, with a reason.</param>
/// <param name="Unreviewed">Marks of versions that came out without a second reader.</param>
public sealed record ReviewPanel(
    ContentItem Item,
    ReviewRule Rule,
    ContentReview? Review,
    string StateCode,
    string State,
    string Remark,
    string? WhyNot,
    bool MaySubmit,
    bool MaySkip,
    IReadOnlyList<UnreviewedPublication> Unreviewed
)
{
    /// <summary>Nothing is submitted and running: the next step is the editor's.</summary>
    public bool IsWithEditor => StateCode is "" or ReviewStates.Returned or ReviewStates.Published or ReviewStates.Withdrawn or ReviewStates.Replaced;
}
