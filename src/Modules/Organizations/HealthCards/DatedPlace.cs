namespace Union.Organizations.HealthCards;

/// <summary>A superior of the past or of today, or a payee of funds.</summary>
internal sealed record DatedPlace(string Name, DateOnly From, DateOnly? To);
