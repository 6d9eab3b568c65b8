using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Jobs;
using Union.Notices.Passing;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations;

namespace Union.Tests.Notices.Passing;

public sealed class LargeRoundTests(PassingSite site) : IClassFixture<PassingSite>
{
    private const int Unions = 2100;

    [Fact]
    public async Task A_round_of_more_than_two_thousand_recipients_is_listed_in_batches_by_a_job_with_progress()
    {
        var city = await site.CityAsync();
        var county = city + "a";
        await AddUnionsAsync(county);
        var editor = await NoticeEditor.SignInAsync(site.App, county);
        var notice = await editor.NewAsync("发给所有基层工会的通知", publish: true);
        var address = $"/{county}/admin/notices/{notice}/pass-down";
        var page = await PassingSite.PageAsync(editor.Client, address);
        var group = page.QuerySelectorAll("input[name='Input.Groups']")
            .Single(i => i.ParentElement!.TextContent.Contains($"{Unions}"))
            .GetAttribute("value")!;

        var sent = await editor.Client.PostFormAsync(address, new() { ["Input.Groups[0]"] = group, ["Input.Acknowledgement"] = "true" });
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        var show = sent.Headers.Location!.ToString();
        var round = Guid.Parse(show.Split('/')[^1]);
        (await editor.Client.GetStringAsync(show)).ShouldContain("id=\"sending\"");
        var job = await ListedAsync(county, round);

        job.State.ShouldBe(JobState.Succeeded, job.Message);
        (job.Done, job.Total).ShouldBe((Unions, Unions));
        var recipients = await CountAsync(county, round);
        recipients.ShouldBe(Unions);
        (await editor.Client.GetStringAsync($"{show}?handler=Progress")).ShouldContain("收文单位已列全");
        (await editor.Client.GetStringAsync(show)).ShouldContain($"{Unions}");
        (await site.ActsAsync(county)).Count(a => a == "notices.pass-down").ShouldBe(6, "the round, and five batches");
    }

    private Task AddUnionsAsync(string tenant) =>
        site.App.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var above = await db.FindAsync<Organization>(site.App.RootOf(tenant));
                for (var i = 0; i < Unions; i++)
                {
                    var union = new Organization($"测{i}厂工会", OrganizationType.SingleUnion, above!);
                    union.Open(OrganizationData.Founded);
                    db.Add(union);
                    db.Add(new OrganizationPlace(union, OrganizationData.Founded));
                }
                db.Act("test.organizations", "测试：新建许多组织");
                await db.SaveChangesAsync();
            }
        );

    private Task<Job> ListedAsync(string tenant, Guid round) =>
        Waiting.ForAsync(async () =>
        {
            var job = await site.App.InTenantAsync(
                tenant,
                async s =>
                {
                    var db = s.GetRequiredService<UnionDbContext>();
                    var id = await db.Set<PassingRound>().Where(r => r.Id == round).Select(r => r.JobId).SingleAsync();
                    return await s.GetRequiredService<JobQueue>().FindAsync(id!.Value, default);
                }
            );
            return job is { IsOver: true } ? job : null;
        });

    private Task<int> CountAsync(string tenant, Guid round) =>
        site.App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<PassingRecipient>().CountAsync(r => r.RoundId == round));
}
