namespace Union.Organizations.HealthCards;

/// <summary>Somebody saved first: who, when, and where the two differ. What was written here stays in the form.</summary>
internal sealed record StaleForm(string SavedBy, DateTime? SavedAt, IReadOnlyList<(string Label, string Saved, string Mine)> Differences)
{
    public static StaleForm Between(Act? last, IReadOnlyList<(string Label, string Text)> saved, IReadOnlyList<(string Label, string Text)> mine) =>
        new(
            last?.UserName ?? "另一位用户",
            last?.At,
            [.. saved.Zip(mine).Where(p => p.First.Text != p.Second.Text).Select(p => (p.First.Label, p.First.Text, p.Second.Text))]
        );
}
