namespace Union.Work.Seeding;

/// <summary>A module's part of the synthetic installation: fills one site, in a scope of that site. Register: <c>services.AddScoped&lt;ISeeder, UnionSeeder&gt;()</c>.</summary>
public interface ISeeder
{
    /// <summary>Lower comes first: what others build on.</summary>
    int Order { get; }

    Task SeedAsync(SeedContext context, CancellationToken cancellationToken);
}
