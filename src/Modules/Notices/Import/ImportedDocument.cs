namespace Union.Notices.Import;

/// <summary>A file of an imported folder as a document: what is known, what was found in it, and what is doubtful about it.</summary>
internal sealed record ImportedDocument
{
    /// <summary>Path below the imported folder, with "/": the document's identity from import to import.</summary>
    public required string SourcePath { get; init; }

    public required string Title { get; init; }

    /// <summary>The document's own 文号, normalised; null when it states none.</summary>
    public string? Number { get; init; }

    /// <summary>发文机关 as stated; null when unknown, never guessed.</summary>
    public string? Issuer { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>Known alone when only the year is known.</summary>
    public int? IssuedYear { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    /// <summary>法律, 行政法规, 司法解释, 通知 …; null when unknown.</summary>
    public string? Kind { get; init; }

    /// <summary>What is stated about its head.</summary>
    public StatedHead Head { get; init; } = StatedHead.None;

    public required string Body { get; init; }

    /// <summary>SHA-256 of the content and of what the folder's index says about it: same hash, nothing to do.</summary>
    public required string SourceHash { get; init; }

    /// <summary>What a person should look at, in Chinese.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];
}
