namespace Union.Search.Searching.Inside;

/// <summary>A document of the index that somebody may see, with its passages in the order of its text.</summary>
internal sealed record DocumentText(string Id, string Title, string Url, IReadOnlyList<TextPassage> Passages)
{
    /// <summary>A passage where it stands on the document's page.</summary>
    public string LinkTo(TextPassage passage) => passage.Anchor.Length > 0 ? $"{Url}#{passage.Anchor}" : Url;
}
