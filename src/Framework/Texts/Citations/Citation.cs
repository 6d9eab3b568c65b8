using Union.Identifiers.Documents;

namespace Union.Texts.Citations;

/// <summary>A place in a text that names another document.</summary>
public sealed record Citation
{
    public required int Start { get; init; }

    public required int Length { get; init; }

    public int End => Start + Length;

    /// <summary>As written, number and clauses included.</summary>
    public required string Text { get; init; }

    public required CitationForm Form { get; init; }

    /// <summary>The cited title without its marks; of an alias the title it stands for; null where only a number is given.</summary>
    public string? Title { get; init; }

    /// <summary>The short name used here, or given here for later use; null without one.</summary>
    public string? Alias { get; init; }

    public DocumentNumber? Number { get; init; }

    /// <summary>The clauses named right behind: 第五条第二款.</summary>
    public IReadOnlyList<ClauseReference> Clauses { get; init; } = [];

    /// <summary>False where a person should look: no 书名号, a mark missing, an alias with two meanings.</summary>
    public bool IsCertain { get; init; } = true;
}
