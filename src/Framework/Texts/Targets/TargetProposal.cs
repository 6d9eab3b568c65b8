namespace Union.Texts.Targets;

/// <summary>Words of a text that look like a target, as far as they can be read. A person decides; nothing is mended.</summary>
public sealed record TargetProposal
{
    /// <summary>The whole sentence as it stands in the source.</summary>
    public required string Sentence { get; init; }

    public required int SentenceStart { get; init; }

    /// <summary>The words between two commas that state it.</summary>
    public required string Phrase { get; init; }

    /// <summary>Where the phrase begins in the source.</summary>
    public required int Start { get; init; }

    /// <summary>Where the number begins in the source; where there is none, the phrase.</summary>
    public required int NumberStart { get; init; }

    /// <summary>What: 实名登记会员; empty where it could not be told.</summary>
    public required string Subject { get; init; }

    public TargetComparison Comparison { get; init; }

    public decimal? Amount { get; init; }

    /// <summary>人, 人次, 家, % …</summary>
    public string Unit { get; init; } = "";

    /// <summary>Of what a share is taken: 在档困难职工; empty where the words do not say.</summary>
    public string Base { get; init; } = "";

    public TargetTerm Term { get; init; } = TargetTerm.None;

    public DateOnly? DueOn { get; init; }

    /// <summary>Anchor of the clause; empty where the text has none.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>Where the number of the total begins that this one is a part of (16家、5家…共78家); null for what stands alone.</summary>
    public int? PartOf { get; init; }

    public int SentenceEnd => SentenceStart + Sentence.Length;
}
