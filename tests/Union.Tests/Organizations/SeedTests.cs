using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Host;
using Union.Identifiers.Organizations;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;
using Union.Work.Seeding;

namespace Union.Tests.Organizations;

public sealed class SeedTests
{
    [Fact]
    public void The_plan_of_a_region_adds_up_to_the_stated_sizes()
    {
        var plan = SeedPlan.Of(SeedScale.Region);
        plan.Count(s => s.ParentName is null).ShouldBe(12);
        plan.Count(s => s.ParentName is not null).ShouldBe(103);
        plan.Sum(s => s.Townships).ShouldBe(1_225);
        plan.Sum(s => s.Unions).ShouldBe(64_000);
        plan.Sum(s => s.Units).ShouldBe(92_000);
        plan.Sum(s => s.Members).ShouldBe(5_708_000);
        plan.ShouldAllBe(s => s.RegionCode.StartsWith("99", StringComparison.Ordinal));
        plan.Select(s => s.Name).ShouldBeUnique();
        plan.Select(s => s.RegionCode).ShouldBeUnique();
        plan.Where(s => s.ParentName is not null).ShouldAllBe(s => s.Units >= s.Unions && s.Townships >= 3);
    }

    [Fact]
    public async Task A_seeded_county_has_what_was_planned_with_numbers_that_no_place_has_and_the_same_every_time()
    {
        var first = await SeededAsync();
        first.Unions.Count.ShouldBe(420);
        first.Covered.ShouldBe(620);
        first.Unions.Sum(u => u.Members).ShouldBe(18_000);
        first.Codes.ShouldBeUnique();
        first.Codes.ShouldAllBe(c => SocialCreditCode.Parse(c).IsValid && c.Substring(2, 2) == "99");
        // Many small unions and a few large ones, as the field has them (domain.md 6).
        first.Unions.Count(u => u.Members < 25).ShouldBeInRange(420 * 35 / 100, 420 * 75 / 100);
        first.Unions.Max(u => u.Members).ShouldBeGreaterThan(400);

        // 3–5 % of the terms are overdue (domain.md 6), a fifth to a third fall due within a year.
        (first.Overdue * 100.0 / first.Terms).ShouldBeInRange(2, 7);
        (first.DueInAYear * 100.0 / first.Terms).ShouldBeInRange(18, 36);

        var second = await SeededAsync();
        second.Unions.ShouldBe(first.Unions, ignoreOrder: true);
        second.Codes.Order().ShouldBe(first.Codes.Order());
    }

    [Fact]
    public async Task Seeding_twice_is_refused_and_changes_nothing()
    {
        await using var app = await StartAsync();
        (await SeedAsync(app)).Code.ShouldBe(0);
        var again = await SeedAsync(app);
        again.Code.ShouldBe(2);
        again.Output.ShouldContain("已经存在");
    }

    private static async Task<Seeded> SeededAsync()
    {
        await using var app = await StartAsync();
        var (code, output) = await SeedAsync(app);
        code.ShouldBe(0, output);
        return await app.InTenantAsync(
            "seed-county",
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var unions = await db.Set<Organization>()
                    .Where(o => o.Level == OrganizationLevel.Unit)
                    .Select(o => new SeededUnion(o.Name, o.Type, o.Members))
                    .ToListAsync();
                var codes = await db.Set<EmployingUnit>().Select(u => u.SocialCreditCode).ToListAsync();
                var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
                (await db.Set<Term>().AnyAsync(t => t.EndsOn <= t.StartsOn)).ShouldBeFalse();
                var due = await db.Set<Term>().Select(t => t.DueOn).ToListAsync();
                return new Seeded(
                    unions,
                    codes,
                    await db.Set<Coverage>().Select(c => c.UnitId).Distinct().CountAsync(),
                    due.Count,
                    due.Count(d => d < today),
                    due.Count(d => d >= today && d < today.AddYears(1))
                );
            }
        );
    }

    private static async Task<UnionApp> StartAsync()
    {
        var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("city", "测市总工会", null, "Union.Organizations");
        return app;
    }

    private static async Task<(int Code, string Output)> SeedAsync(UnionApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var verb = scope.ServiceProvider.GetServices<IHostVerb>().Single(v => v.Name == "seed");
        using var output = new StringWriter();
        return (await verb.RunAsync(VerbArguments.Parse(["--scale", "county", "--tenant", "city"]), output, default), output.ToString());
    }

    private sealed record SeededUnion(string Name, OrganizationType Type, int Members);

    private sealed record Seeded(List<SeededUnion> Unions, List<string> Codes, int Covered, int Terms, int Overdue, int DueInAYear);
}
