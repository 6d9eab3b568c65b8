namespace Union.Notices.Citations.Collecting;

/// <summary>A document that is cited and not here.</summary>
/// <param name="Key">What it is looked for by.</param>
/// <param name="Title">Its title as one of the texts writes it.</param>
/// <param name="Number">Its number, normalised.</param>
/// <param name="Times">How often it is cited.</param>
/// <param name="Notices">By how many documents.</param>
internal sealed record Stub(string Key, string? Title, string? Number, int Times, int Notices)
{
    /// <summary>Some of the documents that cite it.</summary>
    public IReadOnlyList<StubSource> Sources { get; init; } = [];
}
