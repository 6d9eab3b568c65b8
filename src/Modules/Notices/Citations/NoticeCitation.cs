using Union.Notices.Relations;
using Union.Texts.Citations;

namespace Union.Notices.Citations;

/// <summary>
/// A place in the published text of a notice that names another document, and the document it names; without a target it is a stub, and the
/// document stands in the list of what is to be collected. Made anew whenever the text is published; what people decided stands in
/// <see cref="CitationDecision"/> and is applied again.
/// </summary>
internal sealed class NoticeCitation : ITenantOwned, ITechnicalRow
{
    public const int TextLength = 500;
    public const int TitleLength = 300;
    public const int NumberLength = 100;
    public const int AnchorLength = 160;
    public const int ClausesLength = 300;
    public const int KeyLength = 220;
    public const int MentionLength = 400;

    private NoticeCitation() { }

    /// <summary>A citation found in the text.</summary>
    /// <param name="noticeId">Whose text.</param>
    /// <param name="versionId">Which text.</param>
    /// <param name="citation">What was found.</param>
    /// <param name="anchor">The paragraph it stands in.</param>
    /// <param name="clause">The numbered part around it, which stays when paragraphs are added.</param>
    /// <param name="proposes">What the words around it say the text does to the document; null where they do not tell.</param>
    public NoticeCitation(Guid noticeId, Guid versionId, Citation citation, string anchor, string clause, RelationKind? proposes)
    {
        (NoticeId, VersionId, Position, Length) = (noticeId, versionId, citation.Start, citation.Length);
        Anchor = Cut(anchor, AnchorLength);
        Text = Cut(citation.Text.ReplaceLineEndings(" "), TextLength);
        (Form, Proposes) = (citation.Form, proposes);
        Title = citation.Title is { } title ? Cut(title, TitleLength) : null;
        Number = citation.Number is { } number ? Cut(number.ToString(), NumberLength) : null;
        Clauses = Cut(string.Join(' ', citation.Clauses.Select(c => c.Anchor)), ClausesLength);
        IsDoubtfulText = !citation.IsCertain;
        Mention = MentionOf(clause, NameKey.OfNumber(Number) ?? NameKey.OfTitle(Title) ?? "");
        State = IsDoubtfulText ? CitationState.Doubtful : CitationState.Certain;
        StubKey = NameKey.OfNumber(Number) ?? NameKey.OfTitle(Title);
    }

    /// <summary>A citation a person added: it belongs to a part of the text and has no place in it.</summary>
    public NoticeCitation(Guid noticeId, Guid versionId, CitationDecision decision)
    {
        (NoticeId, VersionId, Position, Length) = (noticeId, versionId, -1, 0);
        (Anchor, Text, Form) = (decision.Anchor, decision.Text, CitationForm.Title);
        (Kind, State, Mention) = (CitationKind.Manual, CitationState.Confirmed, decision.Mention);
        Clauses = decision.TargetAnchor;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The notice whose text cites.</summary>
    public Guid NoticeId { get; private set; }

    public Guid VersionId { get; private set; }

    /// <summary>The part of the citing text: art-5, s-3-2.</summary>
    public string Anchor { get; private set; } = "";

    /// <summary>Where in the version's body; -1 for one added by hand.</summary>
    public int Position { get; private set; }

    public int Length { get; private set; }

    /// <summary>As written.</summary>
    public string Text { get; private set; } = "";

    public CitationForm Form { get; private set; }

    public string? Title { get; private set; }

    /// <summary>Normalised.</summary>
    public string? Number { get; private set; }

    /// <summary>Anchors of the clauses named, separated by blanks.</summary>
    public string Clauses { get; private set; } = "";

    /// <summary>The relation that the words around it suggest.</summary>
    public RelationKind? Proposes { get; private set; }

    public CitationKind Kind { get; private set; }

    public CitationState State { get; private set; }

    /// <summary>The words themselves leave a doubt, whatever they match.</summary>
    public bool IsDoubtfulText { get; private set; }

    /// <summary>What tells this mention from others when the text is read again: its part and what it names.</summary>
    public string Mention { get; private set; } = "";

    /// <summary>What to look for while there is no target; null with one.</summary>
    public string? StubKey { get; private set; }

    public Guid? TargetId { get; private set; }

    /// <summary>The site of the target; null when it is this one.</summary>
    public Guid? TargetTenantId { get; private set; }

    public string? TargetTitle { get; private set; }

    public string TargetAnchor => Clauses.Split(' ', 2)[0];

    /// <summary>The text and the match are both sure, or a person said so.</summary>
    public bool IsSure => State is CitationState.Certain or CitationState.Confirmed;

    public static string MentionOf(string anchor, string key) => Cut($"{anchor}|{key}", MentionLength);

    /// <summary>Applies what the search for the target found; a person's word stands.</summary>
    public void Link(NameMatch? match)
    {
        TargetId = match?.NoticeId;
        TargetTenantId = match?.TenantId;
        TargetTitle = match is null ? null : Cut(match.Title, TitleLength);
        StubKey = match is null && State != CitationState.Rejected ? NameKey.OfNumber(Number) ?? NameKey.OfTitle(Title) : null;
        if (State is CitationState.Certain or CitationState.Doubtful)
            State = IsDoubtfulText || match is { IsSure: false } ? CitationState.Doubtful : CitationState.Certain;
    }

    public void Confirm(NameMatch? match)
    {
        State = CitationState.Confirmed;
        if (match is not null)
            Link(match);
    }

    public void Reject()
    {
        State = CitationState.Rejected;
        (TargetId, TargetTenantId, TargetTitle, StubKey) = (null, null, null, null);
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
