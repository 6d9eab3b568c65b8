using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations.Elections;

/// <summary>Counts are entered by one person and confirmed by another; then nobody changes them, the database included.</summary>
public sealed class BallotTests : IAsyncLifetime
{
    private readonly TestBallots _subject = new();
    private UnionApp _app = null!;

    private static DateOnly Day => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddSingleton<IBallotSource>(_subject));
        await _app.SetUpAsync();
        await _app.AddTenantAsync("qi", "测试旗总工会", null, "Union.Organizations");
        _subject.OrganizationId = await _app.AddOrganizationAsync("qi", "测试镇工会", OrganizationType.TownshipUnion);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task One_enters_another_confirms_and_the_hash_is_found_again()
    {
        var (enter, both) = await PeopleAsync();
        (await EnterAsync(enter, Sheet(Day, 2, ("测甲", 35), ("测乙", 30), ("测丙", 7)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var sheet = await SheetAsync();
        (await enter.PostFormAsync($"/qi/admin/ballots/{sheet.Id}?handler=Confirm", Version(sheet), "/qi/admin")).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await both.PostFormAsync($"/qi/admin/ballots/{sheet.Id}?handler=Confirm", Version(sheet))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sheet = await SheetAsync();
        sheet.IsConfirmed.ShouldBeTrue();
        sheet.Hash.Length.ShouldBe(64);
        var page = await both.GetStringAsync($"/qi/admin/ballots/{sheet.Id}");
        page.ShouldContain("应到会 40 人 × 2/3，至少 27 人；实到会 36 人");
        page.ShouldContain("至少 21 票");
        page.ShouldContain(sheet.Hash);
        (await both.GetStringAsync($"/qi/admin/ballots/verify?hash={sheet.Hash}")).ShouldContain("现在保存的计票与复核时完全一样");
        (await both.GetStringAsync($"/qi/admin/ballots/verify?hash={new string('0', 64)}")).ShouldContain("没有找到");
    }

    [Fact]
    public async Task Who_entered_does_not_confirm_though_permitted()
    {
        var (_, both) = await PeopleAsync();
        await EnterAsync(both, Sheet(Day, 1, ("测甲", 35)));
        var sheet = await SheetAsync();
        await both.PostFormAsync($"/qi/admin/ballots/{sheet.Id}?handler=Confirm", Version(sheet));
        (await both.GetStringAsync($"/qi/admin/ballots/{sheet.Id}")).ShouldContain("录入和复核必须是两个人");
        (await SheetAsync()).IsConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_people_confirming_the_second_is_told_who_was_first()
    {
        var (enter, both) = await PeopleAsync();
        var third = await _app.SignedInAtAsync("qi", _subject.OrganizationId, Permissions.ConfirmBallots);
        await EnterAsync(enter, Sheet(Day, 1, ("测甲", 35)));
        var sheet = await SheetAsync();
        await both.PostFormAsync($"/qi/admin/ballots/{sheet.Id}?handler=Confirm", Version(sheet));
        await third.PostFormAsync($"/qi/admin/ballots/{sheet.Id}?handler=Confirm", Version(sheet));
        (await third.GetStringAsync($"/qi/admin/ballots/{sheet.Id}")).ShouldContain("已经复核，复核后的计票不能再改动");
        (await EnterAsync(enter, Sheet(Day, 1, ("测甲", 36)))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await SheetAsync()).Votes.Single().For.ShouldBe(35);
    }

    [Fact]
    public async Task Counts_changed_meanwhile_are_not_confirmed_unseen()
    {
        var (enter, both) = await PeopleAsync();
        await EnterAsync(enter, Sheet(Day, 1, ("测甲", 35)));
        var seen = await SheetAsync();
        await EnterAsync(enter, Sheet(Day, 1, ("测甲", 30)), seen.Version);
        await both.PostFormAsync($"/qi/admin/ballots/{seen.Id}?handler=Confirm", Version(seen));
        (await both.GetStringAsync($"/qi/admin/ballots/{seen.Id}")).ShouldContain("请重新核对后再复核");
        (await SheetAsync()).IsConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task The_database_refuses_changes_of_a_confirmed_sheet()
    {
        var (enter, both) = await PeopleAsync();
        await EnterAsync(enter, Sheet(Day, 1, ("测甲", 35)));
        await ShouldRefuseAsync("""UPDATE "BallotSheets" SET "ConfirmedAt" = "EnteredAt", "ConfirmedById" = "EnteredById" """);
        await ShouldRefuseAsync("""UPDATE "BallotSheets" SET "ConfirmedAt" = "EnteredAt", "ConfirmedById" = "TenantId", "Present" = 1""");
        var sheet = await SheetAsync();
        await both.PostFormAsync($"/qi/admin/ballots/{sheet.Id}?handler=Confirm", Version(sheet));
        await ShouldRefuseAsync("""UPDATE "BallotSheets" SET "Present" = 1""");
        await ShouldRefuseAsync("""UPDATE "BallotVotes" SET "For" = 1""");
        await ShouldRefuseAsync("""DELETE FROM "BallotVotes" """);
        await ShouldRefuseAsync("""DELETE FROM "BallotSheets" """);
        (await SheetAsync()).Votes.Single().For.ShouldBe(35);
    }

    [Theory]
    [InlineData("Input.Returned", "37", "本次投票无效，应当重新投票")]
    [InlineData("Input.Present", "41", "多于应到会 40 人")]
    [InlineData("Input.Votes[0].For", "37", "多于有效票 36 张")]
    [InlineData("Input.HeldOn", "2190-01-01", "不能晚于今天")]
    public async Task A_count_that_cannot_be_is_refused_and_nothing_kept(string field, string value, string why)
    {
        var (enter, _) = await PeopleAsync();
        var form = Sheet(Day, 1, ("测甲", 35));
        form[field] = value;
        var answer = await EnterAsync(enter, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(why);
        (await _app.InTenantAsync("qi", s => s.GetRequiredService<UnionDbContext>().Set<BallotSheet>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_tie_at_the_last_seat_asks_for_another_vote()
    {
        var (enter, _) = await PeopleAsync();
        await EnterAsync(enter, Sheet(Day, 2, ("测甲", 30), ("测乙", 21), ("测丙", 21)));
        var page = await enter.GetStringAsync($"/qi/admin/ballots/{(await SheetAsync()).Id}");
        page.ShouldContain("票数相同，再次投票");
        page.ShouldContain("还缺 1 名");
    }

    /// <summary>40 entitled, 36 present, 36 ballots out and in, none invalid.</summary>
    internal static Dictionary<string, string> Sheet(DateOnly day, int seats, params (string Name, int For)[] votes)
    {
        var form = new Dictionary<string, string>
        {
            ["Input.BasedOn"] = "0",
            ["Input.HeldOn"] = $"{day:yyyy-MM-dd}",
            ["Input.Seats"] = $"{seats}",
            ["Input.Entitled"] = "40",
            ["Input.Present"] = "36",
            ["Input.Issued"] = "36",
            ["Input.Returned"] = "36",
            ["Input.Invalid"] = "0",
        };
        for (var i = 0; i < votes.Length; i++)
        {
            form[$"Input.Votes[{i}].Name"] = votes[i].Name;
            form[$"Input.Votes[{i}].For"] = $"{votes[i].For}";
        }
        return form;
    }

    private async Task<(HttpClient Enter, HttpClient Both)> PeopleAsync() =>
        (
            await _app.SignedInAtAsync("qi", _subject.OrganizationId, Permissions.Elections),
            await _app.SignedInAtAsync("qi", _subject.OrganizationId, Permissions.Elections, Permissions.ConfirmBallots)
        );

    private Task<HttpResponseMessage> EnterAsync(HttpClient client, Dictionary<string, string> form, int basedOn = 0)
    {
        form["Input.BasedOn"] = $"{basedOn}";
        return client.PostFormAsync(
            $"/qi/admin/ballots/enter?subject={_subject.Id}&body=UnionCommittee&post=Member",
            form,
            "/qi/admin/ballots/verify"
        );
    }

    private static Dictionary<string, string> Version(BallotSheet sheet) => new() { ["version"] = $"{sheet.Version}" };

    private Task<BallotSheet> SheetAsync() =>
        _app.InTenantAsync("qi", s => s.GetRequiredService<UnionDbContext>().Set<BallotSheet>().Include(x => x.Votes).SingleAsync());

    private Task ShouldRefuseAsync(string sql) =>
        _app.InTenantAsync(
            "qi",
            async s =>
            {
                var refused = await Should.ThrowAsync<System.Data.Common.DbException>(
                    s.GetRequiredService<UnionDbContext>().Database.ExecuteSqlRawAsync(sql)
                );
                refused.Message.ShouldContain("ballot sheet");
            }
        );

    private sealed class TestBallots : IBallotSource
    {
        public Guid Id { get; } = Guid.CreateVersion7();

        public Guid OrganizationId { get; set; }

        public ValueTask<BallotSubject?> FindAsync(Guid subjectId, CancellationToken cancellationToken) =>
            ValueTask.FromResult(
                subjectId == Id
                    ? new BallotSubject(
                        Id,
                        OrganizationId,
                        "测试大会",
                        "/admin/terms",
                        Permissions.Elections,
                        40,
                        [new BallotQuestion(BodyKind.UnionCommittee, OfficerPost.Member, 2, ["测甲", "测乙"])],
                        null
                    )
                    : null
            );
    }
}
