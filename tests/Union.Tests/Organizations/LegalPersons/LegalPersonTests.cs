using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations;
using Union.Organizations.LegalPersons;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Procedures;

namespace Union.Tests.Organizations.LegalPersons;

public sealed partial class LegalPersonTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly DateOnly Starts = new(2025, 1, 1);
    private static readonly DateOnly Ends = new(2029, 12, 31);

    [Fact]
    public async Task A_union_is_registered_when_conditions_papers_and_certificate_fit_and_a_re_election_opens_the_renewal()
    {
        var (county, union, page) = await UnionAsync();
        var staff = await fixture.App.SignedInAsync(county, "Administrator");
        await staff.PostFormAsync(page + "?handler=Open", [], page);
        var refused = await Html(await TakeAsync(staff, county, "apply"));
        refused.ShouldContain("还缺“工会法人资格登记申请表”");
        refused.ShouldContain("没有办公地址");
        refused.ShouldContain("没有说明经费来源");
        refused.ShouldContain("没有核对主席和经办人的身份证件");
        await RedirectedAsync(await BringAsync(staff, page));
        await ArrangeAsync(county, union);
        await FileAsync(county, union);
        (await TakeAsync(staff, county, "apply")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Html(await TakeAsync(staff, county, "register"))).ShouldContain("还没有登记证书的内容");
        await RedirectedAsync(await CertifyAsync(staff, page, "81990101TE5T00016K", "2030-12-31"));
        (await Html(await TakeAsync(staff, county, "register"))).ShouldContain("证书随任期，两者应当一致");
        (await CertifyAsync(staff, page, "81990101TE5T00016K", "2029-12-31")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TakeAsync(staff, county, "register")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await staff.GetStringAsync($"/{county}/admin/organizations/{union}")).ShouldContain("81990101TE5T00016K");
        (await staff.GetStringAsync($"/{county}/admin/legal-persons")).ShouldContain("81990101TE5T00016K");
        // Registered it rests: nothing is waited for until something changes.
        (await staff.GetStringAsync($"/{county}/admin/todo")).ShouldNotContain("测试厂工会法人资格");

        await fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Raise(
                    new TermRenewed(union, Guid.CreateVersion7(), 2, new DateOnly(2026, 6, 1), new DateOnly(2031, 5, 31), "测工发〔2099〕9号", null)
                );
                db.Act("test.renewed", "测试：换届");
                await db.SaveChangesAsync();
            }
        );
        (await StateAsync(county, union)).ShouldBe("RENEWAL_PENDING");
        (await staff.GetStringAsync($"/{county}/admin/todo")).ShouldContain("测试厂工会法人资格");
        (await DueAsync(county, union)).ShouldBe(new DateOnly(2026, 7, 1));
        (await Html(await TakeAsync(staff, county, "renewed"))).ShouldContain("还没有交回旧证原件");
        (await Html(await TakeAsync(staff, county, "deregister"))).ShouldContain("先清算，再注销");
        await RedirectedAsync(await BringAsync(staff, page, "2026-06-20", "2026-06-20"));
        (await TakeAsync(staff, county, "deregister", "单位终止")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync(county, union)).ShouldBe("DEREGISTERED");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public async Task A_certificate_is_expired_the_day_after_its_last(int left, bool expired)
    {
        var (county, union, page) = await UnionAsync();
        var ends = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8)).AddDays(left);
        await fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var legal = new LegalPerson((await db.FindAsync<Organization>(union))!, fixture.App.RootOf(county));
                legal.Certify("81990101TE5T00016K", "测试厂工会", "测试路1号", "赵测一", new DateOnly(2020, 1, 1), ends).ShouldBeNull();
                db.Add(legal);
                s.GetRequiredService<Procedures>().TakeOver(legal, "REGISTERED", new DateOnly(2020, 1, 1), "测试");
                db.Act("test.legal", "测试：法人");
                await db.SaveChangesAsync();
            }
        );
        var staff = await fixture.App.SignedInAsync(county, "Administrator");
        var list = $"/{county}/admin/legal-persons?standing=";
        (await staff.GetStringAsync(list + "Expired")).Contains("测试厂工会", StringComparison.Ordinal).ShouldBe(expired);
        (await staff.GetStringAsync(list + "Registered")).Contains("测试厂工会", StringComparison.Ordinal).ShouldBe(!expired);
        (await staff.GetStringAsync(page)).Contains("到期", StringComparison.Ordinal).ShouldBe(expired);
        (await staff.GetStringAsync($"/{county}/admin/legal-persons?handler=Export&format=csv")).ShouldContain(expired ? "证书到期" : "已登记");
    }

    [Fact]
    public async Task Two_people_saving_the_certificate_lose_nothing_and_the_second_save_works()
    {
        var (county, _, page) = await UnionAsync();
        var one = await fixture.App.SignedInAsync(county, "Administrator");
        var two = await fixture.App.SignedInAsync(county, "Administrator");
        await one.PostFormAsync(page + "?handler=Open", [], page);
        Dictionary<string, string> Form(string address, string version) =>
            new()
            {
                ["Input.Version"] = version,
                ["Input.Code"] = "81990101TE5T00016K",
                ["Input.Name"] = "测试厂工会",
                ["Input.Address"] = address,
                ["Input.Representative"] = "赵测一",
                ["Input.IssuedOn"] = "2025-02-01",
                ["Input.EndsOn"] = "2029-12-31",
            };
        await RedirectedAsync(await one.PostFormAsync(page, Form("测试路1号", "1")));
        var stale = await two.PostFormAsync(page, Form("测试路2号", "1"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var html = await Html(stale);
        html.ShouldContain("保存了这条记录");
        html.ShouldContain("演示用户");
        html.ShouldContain("测试路1号");
        html.ShouldContain("value=\"测试路2号\"");
        var version = Version().Matches(html)[0].Groups[1].Value;
        await RedirectedAsync(await two.PostFormAsync(page, Form("测试路2号", version)));
        (await one.GetStringAsync(page)).ShouldContain("测试路2号");
    }

    [Theory]
    // domain.md 3.2: outer check digit, inner check digit, an employer's code
    [InlineData("81990101TE5T00016L", "代码不对")]
    [InlineData("81990101TE5T00017N", "代码不对")]
    [InlineData("91990103TE5TA00372", "不是工会的")]
    public async Task A_certificate_with_a_wrong_code_is_refused_with_the_reason(string code, string reason)
    {
        var (county, _, page) = await UnionAsync();
        var staff = await fixture.App.SignedInAsync(county, "Administrator");
        await staff.PostFormAsync(page + "?handler=Open", [], page);
        (await Html(await CertifyAsync(staff, page, code, "2029-12-31"))).ShouldContain(reason);
    }

    [Fact]
    public async Task A_federation_needs_no_registration()
    {
        var (county, _, _) = await UnionAsync();
        var staff = await fixture.App.SignedInAsync(county, "Administrator");
        (await staff.GetStringAsync($"/{county}/admin/organizations/{fixture.App.RootOf(county)}/legal-person")).ShouldContain(
            "自成立之日起即具有法人资格"
        );
    }

    [Fact]
    public async Task The_nearest_federation_registers_not_the_industrial_union_between()
    {
        var (county, _, _) = await UnionAsync();
        var industry = await fixture.App.AddOrganizationAsync(county, "测试教育工会", OrganizationType.IndustrialUnion);
        var union = await fixture.App.AddOrganizationAsync(county, "测试学校工会", OrganizationType.SingleUnion, industry);
        var staff = await fixture.App.SignedInAsync(county, "Administrator");
        var page = $"/{county}/admin/organizations/{union}/legal-person";
        await staff.PostFormAsync(page + "?handler=Open", [], page);
        var authority = await fixture.App.InTenantAsync(
            county,
            s => s.GetRequiredService<UnionDbContext>().Set<LegalPerson>().Where(l => l.Id == union).Select(l => l.SuperiorId).SingleAsync()
        );
        authority.ShouldBe(fixture.App.RootOf(county));
    }

    [Fact]
    public async Task An_outpost_is_not_opened_as_a_legal_person_even_by_a_crafted_form()
    {
        var (county, _, page) = await UnionAsync();
        var outpost = await fixture.App.AddOrganizationAsync(
            county,
            "测试街道工会工作委员会",
            OrganizationType.TownshipUnion,
            with: o => o.TownshipForm = TownshipForm.WorkCommittee
        );
        var staff = await fixture.App.SignedInAsync(county, "Administrator");
        await staff.PostFormAsync($"/{county}/admin/organizations/{outpost}/legal-person?handler=Open", [], page);
        (await fixture.App.InTenantAsync(county, s => s.GetRequiredService<UnionDbContext>().Set<LegalPerson>().AnyAsync())).ShouldBeFalse();
    }

    private async Task<(string County, Guid Union, string Page)> UnionAsync()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var union = await fixture.App.AddOrganizationAsync(county, "测试厂工会", OrganizationType.SingleUnion, town);
        return (county, union, $"/{county}/admin/organizations/{union}/legal-person");
    }

    private Task ArrangeAsync(string county, Guid union) =>
        fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                (await db.Set<Organization>().SingleAsync(o => o.Id == union)).Address = "测试路1号";
                var term = new Term(union, 1, Starts, Ends, 5);
                term.Approve("测工发〔2099〕1号", Starts);
                db.Add(term);
                db.Add(new Officer(union, term.Id, BodyKind.UnionCommittee, OfficerPost.Chair, "赵测一", Starts));
                db.Act("test.term", "测试：届期");
                await db.SaveChangesAsync();
            }
        );

    // The paper itself is the business of the papers' own tests.
    private Task FileAsync(string county, Guid union) =>
        fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var papers = s.GetRequiredService<Union.Work.Documents.Papers>();
                if ((await papers.OfAsync(union, default)).Any(p => p.TemplateCode == "legal.application" && p.Counts))
                    return;
                await papers.MakeAsync(
                    new Union.Work.Documents.PaperRequest("legal.application", union, union, new Union.Work.Documents.PaperData()),
                    default
                );
            }
        );

    private static async Task<HttpResponseMessage> CertifyAsync(HttpClient client, string page, string code, string ends)
    {
        var html = await client.GetStringAsync(page);
        return await client.PostFormAsync(
            page,
            new()
            {
                ["Input.Version"] = Version().Matches(html)[^1].Groups[1].Value,
                ["Input.Code"] = code,
                ["Input.Name"] = "测试厂工会",
                ["Input.Address"] = "测试路1号",
                ["Input.Representative"] = "赵测一",
                ["Input.IssuedOn"] = "2025-02-01",
                ["Input.EndsOn"] = ends,
            }
        );
    }

    private static Task<HttpResponseMessage> BringAsync(HttpClient client, string page, string? returned = null, string? settled = null) =>
        PostPapersAsync(
            client,
            page,
            new()
            {
                ["Papers.FundsSource"] = "工会经费拨缴",
                ["Papers.Handler"] = "钱测二",
                ["Papers.IdentitiesCheckedOn"] = "2025-01-20",
                ["Papers.OldCertificateReturnedOn"] = returned ?? "",
                ["Papers.SettledOn"] = settled ?? "",
                ["Papers.Settlement"] = settled is null ? "" : "余额转上一级工会",
            }
        );

    private static async Task<HttpResponseMessage> PostPapersAsync(HttpClient client, string page, Dictionary<string, string> form)
    {
        form["Papers.Version"] = Version().Matches(await client.GetStringAsync(page))[^1].Groups[1].Value;
        return await client.PostFormAsync(page + "?handler=Papers", form, page);
    }

    private async Task<HttpResponseMessage> TakeAsync(HttpClient client, string county, string move, string note = "")
    {
        var found = await fixture.App.InTenantAsync(
            county,
            s => s.GetRequiredService<UnionDbContext>().Set<ProcedureCase>().AsNoTracking().SingleAsync()
        );
        return await client.PostFormAsync(
            $"/{county}/admin/procedures/cases/{found.Id}?handler=Take",
            new()
            {
                ["Input.Move"] = move,
                ["Input.Version"] = found.Version.ToString(),
                ["Input.Note"] = note,
            },
            $"/{county}/admin/todo"
        );
    }

    private Task<string> StateAsync(string county, Guid union) =>
        fixture.App.InTenantAsync(
            county,
            s => s.GetRequiredService<UnionDbContext>().Set<ProcedureCase>().Where(c => c.SubjectId == union).Select(c => c.State).SingleAsync()
        );

    private Task<DateOnly?> DueAsync(string county, Guid union) =>
        fixture.App.InTenantAsync(
            county,
            s => s.GetRequiredService<UnionDbContext>().Set<ProcedureCase>().Where(c => c.SubjectId == union).Select(c => c.NextDueOn).SingleAsync()
        );

    private static async Task RedirectedAsync(HttpResponseMessage response) =>
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Html(response));

    private static async Task<string> Html(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    [GeneratedRegex("name=\"(?:Input|Papers).Version\"[^>]*value=\"(\\d+)\"")]
    private static partial Regex Version();
}
