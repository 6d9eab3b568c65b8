using Microsoft.EntityFrameworkCore;
using Union.Organizations.Founding.Assemblies;
using Union.Organizations.Founding.Candidates;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Founding.Steps;

/// <summary>
/// The union in being: opened on the day of the reply, with its counts, the units it covers, its first term, committees and officers.
/// Funds go to the superior unless another link is entered, which needs no row.
/// </summary>
internal sealed class OpenUnion(UnionDbContext db, FoundingFiles files, ActivityLog activities) : IEffect<UnionFounding>
{
    public static readonly ActivityKind Founded = new("organizations.founded", "建会");

    public async Task RunAsync(MoveContext<UnionFounding> context, CancellationToken cancellationToken)
    {
        var founding = context.Subject;
        var file = await files.OfAsync(founding, cancellationToken);
        var reply = (await StoredReply.FindAsync(db, founding.Id, "result.reply", cancellationToken))!;
        var union = await db.Set<Organization>().SingleAsync(o => o.Id == founding.UnionId, cancellationToken);
        union.Open(reply.On);
        union.Count(file.Workers, Math.Min(file.WomenWorkers, file.Workers), file.Members.Count, file.Women, reply.On);
        await CoverAsync(union, file, reply.On, cancellationToken);
        AddTerm(union, file, reply);
        await activities.PublishAsync(
            new Happening(Founded, union.Id, reply.On, $"{union.Name}成立", founding.Link, founding.Id, Missing(reply)),
            cancellationToken
        );
    }

    private async Task CoverAsync(Organization union, FoundingFile file, DateOnly on, CancellationToken cancellationToken)
    {
        var covered = await db.Set<Coverage>().Where(c => c.OrganizationId == union.Id).Select(c => c.UnitId).ToListAsync(cancellationToken);
        foreach (var unit in file.Units.Where(u => !covered.Contains(u.Id)))
            db.Add(new Coverage(union.Id, unit.Id, on));
    }

    private void AddTerm(Organization union, FoundingFile file, Paper reply)
    {
        var (founding, starts) = (file.Founding, file.Assembly!.HeldOn!.Value);
        var ends = founding.TermEndsOn ?? Term.ComputeEnd(starts, founding.TermYears);
        var term = new Term(union.Id, 1, starts, ends, founding.TermYears, founding.TermEndsOn is null);
        term.Approve(reply.NumberText, reply.On);
        db.Add(term);
        foreach (var body in file.Bodies)
            db.Add(new Body(term, body, file.SeatsOf(body)));
        foreach (var elected in file.Candidates.Where(c => c.IsElected))
            Appoint(union, term, elected, starts);
    }

    private void Appoint(Organization union, Term term, Candidate elected, DateOnly from)
    {
        var officer = new Officer(union.Id, term.Id, elected.Body, elected.Post, elected.PersonName, from)
        {
            Sex = elected.Sex,
            Phone = elected.Phone,
            Rank = elected.Duty.Length > 60 ? elected.Duty[..60] : elected.Duty,
            Engagement = Engagement.PartTime,
        };
        db.Add(officer);
        db.Raise(new OfficerChanged(union.Id, officer.Id, officer.Post, OfficerChange.Began, from));
    }

    private static IReadOnlyList<string> Missing(Paper reply) => reply.State == PaperState.Signed ? [] : ["缺选举结果批复的盖章扫描件"];
}
