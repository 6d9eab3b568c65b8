using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations.Officers;

/// <summary>A township with a union and officers in it.</summary>
internal static class OfficerData
{
    public static readonly DateOnly Day = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    public static async Task<(string County, Guid Town, Guid Union)> TownAsync(this UnionFixture fixture, int workers = 60)
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var union = await fixture.App.AddOrganizationAsync(
            county,
            "测试厂工会",
            OrganizationType.SingleUnion,
            town,
            o => o.Count(workers, 20, 40, 15, OrganizationData.Founded)
        );
        return (county, town, union);
    }

    public static Task<Guid> AddOfficerAsync(
        this UnionApp app,
        string county,
        Guid union,
        string name,
        DateOnly from,
        OfficerPost post = OfficerPost.Chair,
        Engagement engagement = Engagement.PartTime,
        BodyKind? body = BodyKind.UnionCommittee,
        DateOnly? to = null
    ) =>
        app.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var officer = new Officer(union, null, body, post, name, from) { Engagement = engagement };
                if (to is { } end)
                    officer.End(end, "调动");
                db.Add(officer);
                db.Act("test.officer", "测试：任职");
                await db.SaveChangesAsync();
                return officer.Id;
            }
        );

    public static Task<T> ReadAsync<T>(this UnionApp app, string county, Func<UnionDbContext, Task<T>> read) =>
        app.InTenantAsync(county, s => read(s.GetRequiredService<UnionDbContext>()));
}
