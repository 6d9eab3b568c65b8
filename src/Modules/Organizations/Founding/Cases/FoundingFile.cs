using Union.Identifiers.People;
using Union.Organizations.Founding.Assemblies;
using Union.Organizations.Founding.Candidates;
using Union.Organizations.Founding.Delegates;
using Union.Organizations.Founding.Enrolments;
using Union.Organizations.Founding.Prospects;
using Union.Organizations.Terms;
using Union.Organizations.Units;

namespace Union.Organizations.Founding.Cases;

/// <summary>Everything kept about one founding.</summary>
internal sealed record FoundingFile(UnionFounding Founding)
{
    public IReadOnlyList<EmployingUnit> Units { get; init; } = [];

    public IReadOnlyList<Prospect> Prospects { get; init; } = [];

    public IReadOnlyList<Preparer> Preparers { get; init; } = [];

    public IReadOnlyList<Enrolment> Members { get; init; } = [];

    public IReadOnlyList<MeetingDelegate> Delegates { get; init; } = [];

    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    public Assembly? Assembly { get; init; }

    public int Women => Members.Count(m => m.Sex == Sex.Female);

    public int Workers => Units.Sum(u => u.Workers);

    public int WomenWorkers => Units.Sum(u => u.WomenWorkers);

    public string MeetingName => Founding.IsCongress ? "会员代表大会" : "会员大会";

    /// <summary>Who may vote at the meeting.</summary>
    public int Electors => Founding.IsCongress ? Delegates.Count : Members.Count;

    public IEnumerable<Candidate> For(BodyKind body) => Candidates.Where(c => c.Body == body);

    public int SeatsOf(BodyKind body) =>
        body switch
        {
            BodyKind.UnionCommittee => Founding.CommitteeSeats,
            BodyKind.FundsAudit => Founding.AuditSeats,
            BodyKind.Women => Founding.WomenSeats,
            _ => 0,
        };

    /// <summary>The committees this union elects.</summary>
    public IEnumerable<BodyKind> Bodies => new[] { BodyKind.UnionCommittee, BodyKind.FundsAudit, BodyKind.Women }.Where(b => SeatsOf(b) > 0);
}
