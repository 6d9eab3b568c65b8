namespace Union.Work.Documents;

/// <summary>A paper that belongs to the record.</summary>
/// <param name="TemplateCode">Code of the <see cref="PaperTemplate"/>.</param>
public sealed record PaperOffer(string TemplateCode)
{
    /// <summary>Organization that issues it, when it is not the record's own: a reply of the superior made in the same site.</summary>
    public Guid? IssuerId { get; init; }

    /// <summary>Who may make it, at its issuer, when that is not who may edit the record: the permission to approve, for a reply.</summary>
    public string? Permission { get; init; }

    /// <summary>It may come in from outside with number and date (a reply), instead of being made here.</summary>
    public bool MayBeReceived { get; init; }

    /// <summary>Needed at the present step: shown first.</summary>
    public bool IsDue { get; init; }
}
