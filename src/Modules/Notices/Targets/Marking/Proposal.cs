using Union.Texts.Targets;

namespace Union.Notices.Targets.Marking;

/// <summary>A proposal of the parser, named.</summary>
/// <param name="Read">What was read.</param>
/// <param name="Key">Its name, see <see cref="ProposalKey"/>.</param>
/// <param name="TotalKey">The name of the total it is a part of; null for one that stands alone.</param>
/// <param name="IsTotal">Others are parts of it.</param>
internal sealed record Proposal(TargetProposal Read, string Key, string? TotalKey, bool IsTotal)
{
    /// <summary>The words of the sentence before and behind those that state it.</summary>
    public (string Before, string After) Around
    {
        get
        {
            var at = Read.Sentence.IndexOf(Read.Phrase, StringComparison.Ordinal);
            return at < 0 ? ("", "") : (Tail(Read.Sentence[..at]), Head(Read.Sentence[(at + Read.Phrase.Length)..]));
        }
    }

    private static string Tail(string text) => text.Length <= 60 ? text : "…" + text[^60..];

    private static string Head(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
