using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Organizations;
using Union.Organizations.Tree;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations;

public sealed class TreeTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task Switching_the_module_on_makes_the_federation_the_root_of_its_tree()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var root = await fixture.App.InTenantAsync(county, s => s.GetRequiredService<UnionDbContext>().Set<Organization>().SingleAsync());
        root.Id.ShouldBe(fixture.App.RootOf(county));
        root.State.ShouldBe(OrganizationState.Active);
        root.Type.ShouldBe(OrganizationType.PrefectureFederation);
        OrganizationPath.Ids(root.Path).ShouldBe([fixture.App.RootOf("Default"), root.Id]);
    }

    [Fact]
    public async Task A_subtree_is_a_range_of_paths()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var union = await fixture.App.AddOrganizationAsync(county, "测试厂工会", OrganizationType.SingleUnion, town);
        var other = await fixture.App.AddOrganizationAsync(county, "测试乡工会", OrganizationType.TownshipUnion);
        await fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var tree = s.GetRequiredService<IOrganizationTree>();
                (await tree.IsWithinAsync(union, town)).ShouldBeTrue();
                (await tree.IsWithinAsync(union, other)).ShouldBeFalse();
                var path = (await tree.PathOfAsync(town))!;
                var db = s.GetRequiredService<UnionDbContext>();
                var inside = await db.Set<Organization>().Within(o => o.Path, path).Select(o => o.Id).ToListAsync();
                inside.ShouldBe([town, union], ignoreOrder: true);
            }
        );
    }
}
