using System.Globalization;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.Elections.Cases;

/// <summary>A re-election or by-election of a union; its course is <see cref="ReElectionProcedure"/>.</summary>
public sealed class Election : ITenantOwned, IVersioned, IProcedureSubject
{
    private Election() { }

    /// <param name="term">The running term: to be replaced, or to be filled up; null where none is on record.</param>
    /// <param name="superiorId">Who approves; the organization itself where the superior is no part of the site and its replies come on paper.</param>
    public Election(Organization organization, ElectionKind kind, Term? term, Guid superiorId)
    {
        OrganizationId = organization.Id;
        OrganizationName = organization.Name;
        Kind = kind;
        TermId = term?.Id;
        TermNumber = (term?.Number ?? 0) + (kind == ElectionKind.ReElection ? 1 : 0);
        SuperiorId = superiorId;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid SuperiorId { get; private set; }

    public string OrganizationName { get; private set; } = "";

    public ElectionKind Kind { get; private set; }

    public Guid? TermId { get; private set; }

    /// <summary>The term that is elected, or filled up.</summary>
    public int TermNumber { get; private set; }

    public MeetingForm Form { get; set; }

    /// <summary>The chair is elected by the meeting itself, not by the committee.</summary>
    public bool IsDirect { get; set; }

    public DateOnly? PlannedOn { get; set; }

    public string Place { get; set; } = "";

    /// <summary>应到会人数：members entitled, or delegates.</summary>
    public int Entitled { get; set; }

    public int CommitteeSeats { get; set; }

    public int AuditSeats { get; set; }

    /// <summary>0: one woman commissioner or none.</summary>
    public int WomenSeats { get; set; }

    public int ViceChairs { get; set; }

    /// <summary>常务委员, in large unions with the superior's approval; null or 0: no standing committee.</summary>
    public int? StandingSeats { get; set; }

    public int Years { get; set; }

    /// <summary>Why earlier than the term ends; needs the superior's approval.</summary>
    public string EarlyReason { get; set; } = "";

    /// <summary>The office that fell vacant (by-election).</summary>
    public OfficerPost? VacantPost { get; set; }

    /// <summary>Since when: the three months run from it (豫工会条例§14).</summary>
    public DateOnly? VacantSince { get; set; }

    /// <summary>Of the reply on the result.</summary>
    public string ReplyNumber { get; private set; } = "";

    public DateOnly? ReplyOn { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    /// <summary>The end of the term as the reply states it; null when it states none.</summary>
    public DateOnly? StatedEnd { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle =>
        Kind == ElectionKind.ReElection
            ? string.Create(CultureInfo.InvariantCulture, $"{OrganizationName} 第{TermNumber}届换届选举")
            : $"{OrganizationName} 补选{VacantPost?.DisplayName()}";

    public string Link => $"/admin/elections/{Id}";

    /// <summary>The last day of the new term and whether it had to be counted.</summary>
    public (DateOnly Day, bool IsComputed) End => StatedEnd is { } stated ? (stated, false) : (Term.ComputeEnd(StartsOn!.Value, Years), true);

    /// <summary>The days of the term as the superior's reply on the result states them; ask <see cref="Term.WhyNot"/> first.</summary>
    public void StateTerm(DateOnly startsOn, DateOnly? statedEnd) => (StartsOn, StatedEnd) = (startsOn, statedEnd);

    internal void Reply(string number, DateOnly on) => (ReplyNumber, ReplyOn) = (number, on);
}
