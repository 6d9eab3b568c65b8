using Union.Organizations.DualDisplays;
using Union.Organizations.LegalPersons;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Indicators;

namespace Union.Tests.Organizations.Indicators;

/// <summary>I10–I14 on data counted by hand. The root federation of a site is a union too and counts where it says so.</summary>
public sealed class TermIndicatorTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly DateOnly Start = new(2021, 7, 1);
    private static readonly DateOnly End = new(2026, 6, 30);
    private const string Code = "81990101TE5T00016K";

    private UnionApp App => fixture.App;

    [Fact]
    public async Task I11_counts_from_the_day_after_the_end_and_an_approved_postponement_only_while_it_runs()
    {
        var (county, town) = await CountyAsync();
        var plain = await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion, town);
        var extended = await App.AddOrganizationAsync(county, "乙厂工会", OrganizationType.SingleUnion, town);
        var renewed = await App.AddOrganizationAsync(county, "丙厂工会", OrganizationType.SingleUnion, town);
        await App.AddOrganizationAsync(county, "无届期工会", OrganizationType.SingleUnion, town);
        await App.TermAsync(county, plain, 1, Start, End);
        await App.TermAsync(county, extended, 1, Start, End, extendedTo: new DateOnly(2026, 12, 31));
        await App.TermAsync(county, renewed, 1, Start, End, closed: End.AddDays(1));
        await App.TermAsync(county, renewed, 2, End.AddDays(1), End.AddYears(5));

        (await App.CountsAsync(county, "I11", End, town)).ShouldBe("0/3");
        (await App.CountsAsync(county, "I11", End.AddDays(1), town)).ShouldBe("1/3");
        (await App.CountsAsync(county, "I11", new DateOnly(2026, 12, 31), town)).ShouldBe("1/3");
        (await App.CountsAsync(county, "I11", new DateOnly(2027, 1, 1), town)).ShouldBe("2/3");
        var value = (await App.IndicatorAsync(county, "I11", End.AddDays(1), town))!;
        (value.Text, value.Percent, value.ReachesTarget).ShouldBe(("1", null, false));
    }

    [Fact]
    public async Task I11_follows_moves_and_forgets_the_dissolved()
    {
        var (county, town) = await CountyAsync();
        var park = await App.AddOrganizationAsync(county, "园区工会", OrganizationType.ParkUnion);
        var moving = await App.AddOrganizationAsync(county, "迁厂工会", OrganizationType.SingleUnion, town);
        var ending = await App.AddOrganizationAsync(county, "散厂工会", OrganizationType.SingleUnion, town);
        await App.TermAsync(county, moving, 1, Start, End);
        await App.TermAsync(county, ending, 1, Start, End);
        var (moved, dissolved) = (new DateOnly(2026, 8, 1), new DateOnly(2026, 9, 1));
        await App.MoveAsync(county, moving, park, moved);
        await App.DissolveAsync(county, ending, dissolved);

        (await App.CountsAsync(county, "I11", moved.AddDays(-1), town)).ShouldBe("2/2");
        (await App.CountsAsync(county, "I11", moved, town)).ShouldBe("1/1");
        (await App.CountsAsync(county, "I11", moved, park)).ShouldBe("1/1");
        (await App.CountsAsync(county, "I11", dissolved, town)).ShouldBe("0/0");
        (await App.CountsAsync(county, "I11", dissolved)).ShouldBe("1/1");
    }

    [Fact]
    public async Task I10_counts_who_was_due_in_the_year_and_whose_next_term_began_in_time()
    {
        var (county, town) = await CountyAsync();
        // The last day and the day of renewal of each.
        foreach (
            var (name, last, renewed, extended) in new (string, DateOnly, DateOnly?, DateOnly?)[]
            {
                ("次日换届", End, End.AddDays(1), null),
                ("晚一天", End, End.AddDays(2), null),
                ("提前换届", End, new DateOnly(2026, 5, 1), null),
                ("未换届", End, null, null),
                ("延期内换届", End, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 15)),
                ("去年底届满", new DateOnly(2025, 12, 30), new DateOnly(2025, 12, 31), null),
                ("去年十月前届满", new DateOnly(2025, 9, 29), null, null),
                ("明年届满", new DateOnly(2027, 6, 30), null, null),
            }
        )
        {
            var union = await App.AddOrganizationAsync(county, name + "工会", OrganizationType.SingleUnion, town);
            await App.TermAsync(county, union, 1, Start, last, renewed, extended);
            if (renewed is { } on)
                await App.TermAsync(county, union, 2, on, on.AddYears(5));
        }

        var day = new DateOnly(2026, 9, 30);
        // 次日换届、提前换届、延期内换届 of five due in the calendar year.
        (await CountsAsync(county, day, IndicatorPeriod.CalendarYear)).ShouldBe("3/5");
        // The statistical year begins on 1 October 2025: 去年底届满 joins, on time.
        (await CountsAsync(county, day, IndicatorPeriod.StatisticalYear)).ShouldBe("4/6");
        // On the last day itself nobody has been late yet: judged the day after.
        (await CountsAsync(county, End, IndicatorPeriod.CalendarYear)).ShouldBe("0/0");
        (await CountsAsync(county, End.AddDays(1), IndicatorPeriod.CalendarYear)).ShouldBe("2/4");
    }

    [Fact]
    public async Task I12_wants_all_three_bodies_in_a_term_that_runs()
    {
        var (county, town) = await CountyAsync();
        var whole = await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion, town);
        var lacking = await App.AddOrganizationAsync(county, "乙厂工会", OrganizationType.SingleUnion, town);
        await App.AddOrganizationAsync(county, "无届期工会", OrganizationType.SingleUnion, town);
        await App.AddOrganizationAsync(county, "组织员", OrganizationType.Organizer, town);
        await App.AddOrganizationAsync(county, "甲厂一分会", OrganizationType.UnionBranch, whole);
        await App.AddOrganizationAsync(county, "派出工委", OrganizationType.TownshipUnion, null, o => o.TownshipForm = TownshipForm.WorkCommittee);
        await App.TermAsync(county, whole, 1, Start, End);
        await App.TermAsync(county, lacking, 1, Start, End, null, null, BodyKind.UnionCommittee, BodyKind.FundsAudit);

        // The township itself has no term: one of four; with the root federation one of five.
        (await App.CountsAsync(county, "I12", End, town)).ShouldBe("1/4");
        (await App.CountsAsync(county, "I12", End)).ShouldBe("1/5");
        (await App.CountsAsync(county, "I12", End.AddDays(1), town)).ShouldBe("0/4");
        (await App.CountsAsync(county, "I12", End, lacking)).ShouldBe("0/1");
    }

    [Fact]
    public async Task I13_counts_unions_that_register_and_not_those_that_are_legal_persons_by_law()
    {
        var (county, town) = await CountyAsync();
        await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion, town, o => o.SocialCreditCode = "81990101TEST000018");
        await App.AddOrganizationAsync(county, "乙厂工会", OrganizationType.JointUnion, town, o => o.SocialCreditCode = "89990101TEST000019");
        await App.AddOrganizationAsync(county, "教育系统工会", OrganizationType.IndustrialUnion);
        await App.AddOrganizationAsync(county, "组织员", OrganizationType.Organizer, town);

        // 甲厂 of 甲厂、乙厂 and the township.
        (await App.CountsAsync(county, "I13", End, town)).ShouldBe("1/3");
        (await App.CountsAsync(county, "I13", End)).ShouldBe("1/3");
    }

    [Fact]
    public async Task I13_reads_the_dates_of_certificates_where_there_are_any()
    {
        var (county, town) = await CountyAsync();
        var union = await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion, town, o => o.SocialCreditCode = Code);
        await App.ChangeAsync(
            county,
            union,
            (db, organization) =>
            {
                var person = new LegalPerson(organization, App.RootOf(county));
                person.Certify(Code, organization.Name, "测试路1号", "测某某", Start, End).ShouldBeNull();
                db.Add(person);
                return Task.CompletedTask;
            }
        );
        (await App.CountsAsync(county, "I13", Start.AddDays(-1), union)).ShouldBe("0/1");
        (await App.CountsAsync(county, "I13", Start, union)).ShouldBe("1/1");
        (await App.CountsAsync(county, "I13", End, union)).ShouldBe("1/1");
        (await App.CountsAsync(county, "I13", End.AddDays(1), union)).ShouldBe("0/1");
    }

    [Fact]
    public async Task I14_counts_from_the_confirmation_until_a_change_of_officers()
    {
        var (county, town) = await CountyAsync();
        var union = await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion, town);
        await App.AddOrganizationAsync(county, "乙厂工会", OrganizationType.SingleUnion, town);
        var (confirmed, changed) = (new DateOnly(2026, 3, 1), new DateOnly(2026, 5, 1));
        await App.ChangeAsync(
            county,
            union,
            (db, _) =>
            {
                var display = new DualDisplay(union);
                display.Confirm(confirmed, "测某某");
                display.MarkStale(changed, "主席变动");
                db.Add(display);
                return Task.CompletedTask;
            }
        );
        // Of 甲厂、乙厂 and the township.
        (await App.CountsAsync(county, "I14", confirmed.AddDays(-1), town)).ShouldBe("0/3");
        (await App.CountsAsync(county, "I14", confirmed, town)).ShouldBe("1/3");
        (await App.CountsAsync(county, "I14", changed.AddDays(-1), town)).ShouldBe("1/3");
        (await App.CountsAsync(county, "I14", changed, town)).ShouldBe("0/3");
    }

    private async Task<string> CountsAsync(string county, DateOnly day, IndicatorPeriod period)
    {
        var value = (await App.IndicatorAsync(county, "I10", day, null, period))!;
        return $"{value.Numerator}/{value.Denominator}";
    }

    private async Task<(string County, Guid Town)> CountyAsync()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        return (county, await App.AddOrganizationAsync(county, "甲镇工会", OrganizationType.TownshipUnion));
    }
}
