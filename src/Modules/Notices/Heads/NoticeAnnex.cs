namespace Union.Notices.Heads;

/// <summary>An annex 附件 that a document names: a text of its own, a file of the same version, or missing where nobody has either.</summary>
/// <param name="Title">As the document names it.</param>
/// <param name="Text">Markdown; empty when it is a file or missing.</param>
/// <param name="FileSha256">The content of an attachment of the same version; null when it is a text or missing.</param>
public sealed record NoticeAnnex(string Title, string Text = "", string? FileSha256 = null)
{
    /// <summary>Most annexes of one document.</summary>
    public const int Most = 50;

    /// <summary>Most characters of a title.</summary>
    public const int TitleLength = 200;

    /// <summary>The document names it, and it is not here.</summary>
    public bool IsMissing() => Text.Length == 0 && FileSha256 is null;
}
