namespace Union.Notices.Targets;

/// <summary>
/// What was worked out of a target last: its value, and where its sentence stands in the text. Machinery: made again from the reports, the
/// indicator and the text at any time. The state follows from it and from the day, see <see cref="TargetState"/>.
/// </summary>
internal sealed class TargetStanding : ITenantOwned, ITechnicalRow
{
    private TargetStanding() { }

    public TargetStanding(NoticeTarget target) => TargetId = target.Id;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid TargetId { get; private set; }

    /// <summary>Null while there is no value.</summary>
    public decimal? Value { get; private set; }

    public decimal? Numerator { get; private set; }

    public decimal? Denominator { get; private set; }

    /// <summary>The day the value is of.</summary>
    public DateOnly? ValueOn { get; private set; }

    /// <summary>The value is enough.</summary>
    public bool IsReached { get; private set; }

    /// <summary>The sentence is no longer in the text, and nobody has decided about that.</summary>
    public bool IsTextChanged { get; private set; }

    /// <summary>Where the stating words begin in the text; null where they are not found.</summary>
    public int? Start { get; private set; }

    /// <summary>Anchor of the clause they stand in now.</summary>
    public string Anchor { get; private set; } = "";

    public DateTime WorkedOutAt { get; private set; }

    public TargetFigures? Figures => Value is { } value ? new TargetFigures(value, Numerator, Denominator) : null;

    public void IsWorth(TargetFigures? figures, DateOnly? on, bool isReached, DateTime at)
    {
        (Value, Numerator, Denominator) = (figures?.Value, figures?.Numerator, figures?.Denominator);
        (ValueOn, IsReached, WorkedOutAt) = (on, isReached, at);
    }

    public void StandsAt(int? start, string anchor, bool isTextChanged) => (Start, Anchor, IsTextChanged) = (start, anchor, isTextChanged);
}
