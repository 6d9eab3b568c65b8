namespace Union.Work.Seeding;

/// <param name="Scale">Only <c>county</c>: one site is filled, the one the recipe runs on.</param>
internal sealed record SeedStepModel(SeedScale Scale = SeedScale.County);
