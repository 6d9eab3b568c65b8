namespace Union.Organizations.Elections.Candidates;

/// <summary>What may keep a person from standing, as declared by the preparatory group and checked by the superior.</summary>
public sealed record CandidateFacts(string Name)
{
    /// <summary>Administrative head of the enterprise, deputies included (企业行政负责人，含副职).</summary>
    public bool IsHead { get; init; }

    /// <summary>Partner of the enterprise or a partner's near relative.</summary>
    public bool IsPartner { get; init; }

    /// <summary>Head of the human-resources department.</summary>
    public bool IsHrHead { get; init; }

    /// <summary>Near relative of one of the enterprise's main persons in charge.</summary>
    public bool IsRelative { get; init; }

    public bool IsForeign { get; init; }

    public bool IsLegalRepresentative { get; init; }

    /// <summary>Keeps membership without belonging to the union's electors (保留会籍, 工会基层组织选举工作条例§4).</summary>
    public bool IsRetainedMember { get; init; }
}
