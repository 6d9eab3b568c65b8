using Union.Identifiers.People;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Terms;

namespace Union.Organizations.Founding.Candidates;

/// <summary>A candidate for a committee of the union to be, with what the exclusions of domain.md 2(a).5 ask about.</summary>
public sealed class Candidate : ITenantOwned, IVersioned, IRecordTitle
{
    private Candidate() { }

    public Candidate(UnionFounding founding, BodyKind body, string personName) => (FoundingId, Body, PersonName) = (founding.Id, body, personName);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid FoundingId { get; private set; }

    public BodyKind Body { get; set; }

    public string PersonName { get; set; } = "";

    public Sex Sex { get; set; }

    /// <summary>Post in the unit.</summary>
    public string Duty { get; set; } = "";

    /// <summary>What the person is proposed for.</summary>
    public OfficerPost Post { get; set; } = OfficerPost.Member;

    public string Phone { get; set; } = "";

    public bool IsAdministrativeHead { get; set; }

    public bool IsDeputyHead { get; set; }

    public bool IsLegalRepresentative { get; set; }

    public bool IsPartner { get; set; }

    /// <summary>Near relative of a partner.</summary>
    public bool IsPartnersRelative { get; set; }

    /// <summary>Near relative of one of the main persons in charge.</summary>
    public bool IsHeadsRelative { get; set; }

    public bool IsHrHead { get; set; }

    public bool IsForeign { get; set; }

    /// <summary>Votes for, as counted and confirmed; null before.</summary>
    public int? Votes { get; private set; }

    /// <summary>Elected by the meeting, by the votes that count.</summary>
    public bool IsElected { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => PersonName;

    internal void Count(int? votes, bool isElected) => (Votes, IsElected) = (votes, isElected);
}
