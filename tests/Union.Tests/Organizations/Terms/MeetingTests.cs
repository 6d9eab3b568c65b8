using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Permissions;
using Union.Organizations.Elections.Cases;
using Union.Organizations.Elections.Counting;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;
using Union.Organizations.Terms.Meetings;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations.Officers;
using Union.Tests.Organizations.Rules;
using Union.Work.Reminders;
using static Union.Tests.Organizations.Officers.OfficerData;

namespace Union.Tests.Organizations.Terms;

/// <summary>Meetings of a year, extra meetings, removal, the audit head's vacancy, the standing committee (domain.md 2(a).4, 2(a).5).</summary>
public sealed class MeetingTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Theory]
    // 40 members, a third is 14 (工会法§17); quorum of 40 is 27
    [InlineData("Extra", 13, 27, "至少 14 人才能提议")]
    [InlineData("Extra", 14, 27, null)]
    [InlineData("Extra", 0, 27, null)]
    [InlineData("Regular", 0, 26, "至少 27 人，实到会 26 人，会议无效")]
    [InlineData("Regular", 0, 41, "多于应到会 40 人")]
    public async Task A_meeting_needs_its_quorum_and_an_extra_one_enough_proposers(string kind, int proposers, int present, string? why)
    {
        var (county, _, union) = await fixture.TownAsync();
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var answer = await MeetAsync(client, county, union, Day, 40, present, kind, proposers);
        if (why is null)
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        else
            (await answer.Content.ReadAsStringAsync()).ShouldContain(why);
    }

    [Fact]
    public async Task A_year_without_a_meeting_is_shown_with_the_rule()
    {
        var (county, _, union) = await fixture.TownAsync();
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{union}/meetings";
        var before = await client.GetStringAsync(address);
        before.ShouldContain("没有达到");
        before.ShouldContain("还没有开够");
        before.ShouldContain("五个一");
        await MeetAsync(client, county, union, new DateOnly(Day.Year - 1, 12, 31), 40, 30);
        var after = await client.GetStringAsync(address);
        after.ShouldNotContain("没有达到");
        after.ShouldContain("还没有开够");
    }

    [Theory]
    // More than half of all 40, not of the 30 present (工会法§18).
    [InlineData(20, false)]
    [InlineData(21, true)]
    public async Task Removal_needs_more_than_half_of_all(int votes, bool carried)
    {
        var (county, _, union) = await fixture.TownAsync();
        var officer = await fixture.App.AddOfficerAsync(county, union, "测委员", Day.AddYears(-2), OfficerPost.Member);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        await MeetAsync(client, county, union, Day, 40, 30);
        var meeting = await fixture.App.ReadAsync(county, db => db.Set<Meeting>().SingleAsync());
        var address = $"/{county}/admin/organizations/{union}/meetings";
        Task<HttpResponseMessage> Vote(int n) =>
            client.PostFormAsync(
                address + "?handler=Removal",
                new()
                {
                    ["Removal.MeetingId"] = $"{meeting.Id}",
                    ["Removal.OfficerId"] = $"{officer}",
                    ["Removal.Votes"] = $"{n}",
                    ["Removal.Reason"] = "长期不履行职责",
                },
                address
            );
        (await (await Vote(31)).Content.ReadAsStringAsync()).ShouldContain("多于实到会 30 人");
        (await Vote(votes)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.GetStringAsync(address);
        page.ShouldContain(carried ? "罢免通过" : "罢免没有通过");
        page.ShouldContain("至少 21 票");
        var saved = await fixture.App.ReadAsync(county, db => db.Set<Officer>().SingleAsync());
        saved.To.ShouldBe(carried ? Day : null);
        (await fixture.App.ReadAsync(county, db => db.Set<Removal>().SingleAsync())).IsCarried.ShouldBe(carried);
    }

    [Theory]
    [InlineData(59, null)]
    [InlineData(60, ":60")]
    [InlineData(110, ":over")]
    public async Task An_audit_heads_vacancy_has_its_clock_too(int days, string? stage)
    {
        var (county, _, union) = await fixture.TownAsync();
        await fixture.App.AddOfficerAsync(
            county,
            union,
            "测经审",
            Day.AddYears(-2),
            OfficerPost.AuditHead,
            body: BodyKind.FundsAudit,
            to: Day.AddDays(-days)
        );
        var told = await fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var all = new List<ReminderDraft>();
                foreach (var source in s.GetServices<IReminderSource>())
                await foreach (var draft in source.HoldingAsync(Day, default))
                    all.Add(draft);
                return all.Where(r => r.OrganizationId == union).ToList();
            }
        );
        if (stage is null)
            told.ShouldBeEmpty();
        else
            told.ShouldHaveSingleItem().Key.ShouldEndWith(stage);
        var page = await (await fixture.App.SignedInAsync(county, StockRoles.Staff)).GetStringAsync(
            $"/{county}/admin/organizations/{union}/committees"
        );
        page.ShouldContain($"经审委员会主任缺位 {days} 天");
    }

    [Fact]
    public async Task A_standing_committee_is_taken_from_the_committee_and_has_its_size()
    {
        var (county, _, union) = await fixture.TownAsync();
        await fixture.App.ReadAsync(
            county,
            async db =>
            {
                db.Add(new Term(union, 1, Day.AddYears(-1), Day.AddYears(4), 5));
                db.Act("test.term", "测试：登记届期");
                return await db.SaveChangesAsync();
            }
        );
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{union}/committees";
        async Task<string> AddAsync(string name, string body)
        {
            var answer = await client.PostFormAsync(
                address + "?handler=Officer",
                new()
                {
                    ["Officer.PersonName"] = name,
                    ["Officer.Sex"] = "Female",
                    ["Officer.Body"] = body,
                    ["Officer.Post"] = "Member",
                    ["Officer.Engagement"] = "PartTime",
                    ["Officer.From"] = $"{Day:yyyy-MM-dd}",
                }
            );
            return answer.StatusCode == HttpStatusCode.Redirect ? "" : await answer.Content.ReadAsStringAsync();
        }
        (await AddAsync("测常委", "Standing")).ShouldContain("常务委员由委员会从委员中选举产生");
        (await AddAsync("测常委", "UnionCommittee")).ShouldBe("");
        (await AddAsync("测常委", "Standing")).ShouldBe("");
        (await client.GetStringAsync(address)).ShouldContain("现有 1 人，不在 9—11 人之内");
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(25, true)]
    public void An_election_asks_for_nine_to_eleven_standing_members_and_one_candidate_more(int seats, bool refused)
    {
        var rules = ExpectedRules.For("national");
        var union = RuleData.Union(6_000);
        var election = new Election(union, ElectionKind.ReElection, null, union.Id)
        {
            CommitteeSeats = 25,
            AuditSeats = 5,
            WomenSeats = 5,
            StandingSeats = seats,
        };
        SeatChecks.Of(election, union, rules).Any(f => f.Why.Contains("常务委员", StringComparison.Ordinal)).ShouldBe(refused);
        BallotArithmetic.CandidatesNeeded(9, rules.Value(OrganizationRules.StandingSurplus)).ShouldBe(10);
        ElectionQuestions.Of(election, []).Single(q => q.Body == BodyKind.Standing).Seats.ShouldBe(seats);
    }

    private static Task<HttpResponseMessage> MeetAsync(
        HttpClient client,
        string county,
        Guid union,
        DateOnly on,
        int entitled,
        int present,
        string kind = "Regular",
        int proposers = 0
    ) =>
        client.PostFormAsync(
            $"/{county}/admin/organizations/{union}/meetings",
            new()
            {
                ["Input.Kind"] = kind,
                ["Input.On"] = $"{on:yyyy-MM-dd}",
                ["Input.Entitled"] = $"{entitled}",
                ["Input.Present"] = $"{present}",
                ["Input.Topic"] = "年度工作报告",
                ["Input.Proposers"] = $"{proposers}",
            }
        );
}
