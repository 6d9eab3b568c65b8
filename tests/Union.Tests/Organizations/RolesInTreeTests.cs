using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Users;

namespace Union.Tests.Organizations;

/// <summary>Roles are given at an organization that is chosen from the tree, and what concerns the whole site counts at the root only.</summary>
public sealed class RolesInTreeTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task A_role_is_given_at_a_township_found_by_name()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var (user, staff) = await PersonAsync(county);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Administrator);
        (await client.GetStringAsync($"/{county}/admin/users/{user}/roles?Find=测试镇")).ShouldContain($"roles?organization={town}");
        var saved = await client.PostFormAsync(
            $"/{county}/admin/users/{user}/roles?organization={town}",
            new() { ["organization"] = town.ToString(), ["RoleIds"] = staff.ToString() }
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetStringAsync($"/{county}/admin/users/{user}")).ShouldContain("测试镇工会");
    }

    [Fact]
    public async Task An_administrator_of_a_township_is_none_of_the_site()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var (user, _) = await PersonAsync(county);
        var client = await fixture.App.SignedInAtAsync(county, town, StockRoles.Administrator);
        (await client.GetAsync($"/{county}/admin/organizations/{town}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (
            var address in new[]
            {
                "users",
                $"users/{user}",
                $"users/{user}/roles?organization={town}",
                "roles",
                "features",
                "settings",
                "audit",
                "tasks",
            }
        )
            (await client.GetAsync($"/{county}/admin/{address}")).StatusCode.ShouldNotBe(HttpStatusCode.OK, address);
        (await client.GetStringAsync($"/{county}/admin/organizations/{town}")).ShouldNotContain("/admin/users");
    }

    [Fact]
    public async Task No_role_is_given_at_an_organization_that_is_not_there()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var (user, _) = await PersonAsync(county);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Administrator);
        var address = $"/{county}/admin/users/{user}/roles?organization={Guid.CreateVersion7()}";
        (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Guid User, Guid Staff)> PersonAsync(string county)
    {
        var name = await fixture.App.AddUserAsync(county);
        return await fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var user = await db.Set<User>().Where(u => u.UserName == name).Select(u => u.Id).SingleAsync();
                return (user, await db.Set<Role>().Where(r => r.Name == StockRoles.Staff).Select(r => r.Id).SingleAsync());
            }
        );
    }
}
