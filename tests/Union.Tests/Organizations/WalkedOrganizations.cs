using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Identifiers.People;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Candidates;
using Union.Organizations.Elections.Cases;
using Union.Organizations.Elections.Counting;
using Union.Organizations.Founding;
using Union.Organizations.Founding.Assemblies;
using Union.Organizations.Founding.Candidates;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Founding.Delegates;
using Union.Organizations.Founding.Enrolments;
using Union.Organizations.Founding.Prospects;
using Union.Organizations.Officers;
using Union.Organizations.Officers.Appraisals;
using Union.Organizations.Officers.StandIns;
using Union.Organizations.Officers.Trainings;
using Union.Organizations.Officers.Visits;
using Union.Organizations.Reorganizations;
using Union.Organizations.Terms;
using Union.Organizations.Terms.Extensions;
using Union.Organizations.Terms.Meetings;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;
using Union.Work.Procedures;
using Union.Work.Rules;

namespace Union.Tests.Organizations;

/// <summary>Fills a township with a record of each kind the module knows, for walks that try its ids from elsewhere. Add yours here.</summary>
internal static class WalkedOrganizations
{
    public static Task FillAsync(UnionApp app, string tenant, Guid town, Guid union) =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var day = OrganizationData.Founded.AddYears(1);
                db.Add(new FundsLink(union, town, day));
                db.Add(new FormerName(union, "旧名工会", day));
                db.Add(new MemberTransfer(town, union, 3, 1, day));
                db.Add(new Reorganization(union, ReorganizationKind.Rename, "改名", day.AddYears(200), "区划调整") { NewName = "新名工会" });
                await AddFoundingAsync(s, db, town);
                await AddElectionAsync(s, db, union);
                AddOfficers(db, union);
                db.Act("test.walked", "测试：各种记录");
                await db.SaveChangesAsync();
            }
        );

    private static async Task AddFoundingAsync(IServiceProvider services, UnionDbContext db, Guid town)
    {
        var unit = new EmployingUnit("没有工会的厂", UnitKind.Enterprise, town) { Workers = 40 };
        var founding = new UnionFounding("没有工会的厂工会", OrganizationType.SingleUnion, FoundingWay.SingleUnit, town) { IsCongress = true };
        var member = new Enrolment(founding, "测试甲", Sex.Male, "一车间", OrganizationData.Founded);
        db.Add(unit);
        db.Add(new Prospect(unit));
        db.Add(founding);
        db.Add(new FoundingUnit(founding, unit));
        db.Add(new Preparer(founding, "测试乙", "工人", true));
        db.Add(member);
        db.Add(new MeetingDelegate(founding, member));
        db.Add(new Candidate(founding, BodyKind.UnionCommittee, "测试丙"));
        db.Add(new Assembly(founding));
        await services.GetRequiredService<Procedures>().StartAsync(founding, OrganizationData.Founded, default);
    }

    private static async Task AddElectionAsync(IServiceProvider services, UnionDbContext db, Guid union)
    {
        var day = OrganizationData.Founded;
        var term = new Term(union, 1, day, day.AddYears(5), 5);
        var election = new Election((await db.FindAsync<Organization>(union))!, ElectionKind.ReElection, term, union);
        var sheet = new BallotSheet(election.Id, union, BodyKind.UnionCommittee, OfficerPost.Member, 1);
        var rules = new CountingRules(new Fraction(2, 3), new Fraction(1, 2), "", "");
        sheet.Enter(new BallotCount(1, 3, 3, 3, 3, 0, [new VoteCount("测试丁", 3)]), rules, day, (null, ""), DateTime.UtcNow);
        db.Add(term);
        db.Add(new Body(term, BodyKind.UnionCommittee, 3));
        db.Add(new Officer(union, term.Id, BodyKind.UnionCommittee, OfficerPost.Chair, "测试丁", day));
        db.Add(new TermExtension(term, day.AddYears(5).AddMonths(3), "测试", day));
        db.Add(election);
        db.Add(new ElectionCandidate(election, BodyKind.UnionCommittee, OfficerPost.Member, "测试丁"));
        db.Add(sheet);
        await services.GetRequiredService<Procedures>().StartAsync(election, day, default);
    }

    private static void AddOfficers(UnionDbContext db, Guid union)
    {
        var day = OrganizationData.Founded;
        var staff = new Officer(union, null, null, OfficerPost.Staff, "测试戊", day);
        var training = new Training(union, "测试课程", TrainingMethod.Lecture, 8, day.AddDays(1), "测试总工会");
        var meeting = new Meeting(union, MeetingKind.Regular, day.AddDays(2), 10, 9, "测试会议");
        db.Add(staff);
        db.Add(training);
        db.Add(new TrainingAttendance(training, staff));
        db.Add(new Appraisal(staff, day.Year));
        db.Add(new Visit(union, VisitKind.Round, day, "一车间", "测试戊"));
        db.Add(new StandIn(union, OfficerPost.Accountant, null, "测试戊", day, null, "测试"));
        db.Add(meeting);
        db.Add(new Removal(meeting, staff, 6, true, "测试"));
    }
}
