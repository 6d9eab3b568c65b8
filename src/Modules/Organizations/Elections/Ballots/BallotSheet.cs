using Union.Organizations.Elections.Counting;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Web.Forms;

namespace Union.Organizations.Elections.Ballots;

/// <summary>
/// What the tellers counted of one secret paper ballot. One person enters it, another confirms it; from then on the database itself
/// refuses every change (<see cref="BallotSeal"/>).
/// </summary>
public sealed class BallotSheet : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private readonly List<BallotVote> _votes = [];

    private BallotSheet() { }

    /// <param name="subjectId">The election or founding it belongs to.</param>
    public BallotSheet(Guid subjectId, Guid organizationId, BodyKind body, OfficerPost post, int round) =>
        (SubjectId, OrganizationId, Body, Post, Round) = (subjectId, organizationId, body, post, round);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid SubjectId { get; private set; }

    public BodyKind Body { get; private set; }

    /// <summary>Member for the ballot on a committee; chair, deputies and heads have ballots of their own.</summary>
    public OfficerPost Post { get; private set; }

    /// <summary>1; more where the meeting voted again.</summary>
    public int Round { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public int Seats { get; private set; }

    public int Entitled { get; private set; }

    public int Present { get; private set; }

    public int Issued { get; private set; }

    public int Returned { get; private set; }

    public int Invalid { get; private set; }

    /// <summary>The fractions and their sources as they held on the day.</summary>
    public string Quorum { get; private set; } = "";

    public string QuorumBasis { get; private set; } = "";

    public string Majority { get; private set; } = "";

    public string MajorityBasis { get; private set; } = "";

    public Guid? EnteredById { get; private set; }

    public string EnteredBy { get; private set; } = "";

    public DateTime EnteredAt { get; private set; }

    public Guid? ConfirmedById { get; private set; }

    public string ConfirmedBy { get; private set; } = "";

    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>SHA-256 over <see cref="BallotContent"/>; empty before confirmation.</summary>
    public string Hash { get; private set; } = "";

    public int Version { get; private set; }

    public IReadOnlyList<BallotVote> Votes => _votes;

    public string RecordTitle => $"{Body.DisplayName()}{Post.DisplayName()}选举结果{(Round > 1 ? $"（第{Round}次投票）" : "")}";

    public bool IsConfirmed => ConfirmedAt is not null;

    public CountingRules Rules => new(Parse(Quorum), Parse(Majority), QuorumBasis, MajorityBasis);

    public BallotCount Count =>
        new(
            Seats,
            Entitled,
            Present,
            Issued,
            Returned,
            Invalid,
            [.. _votes.OrderBy(v => v.Ordinal).Select(v => new VoteCount(v.Name, v.For, v.Against, v.Abstain))]
        );

    public CountOutcome Outcome => BallotArithmetic.Decide(Count, Rules);

    /// <summary>Enters or, before confirmation, replaces the counts.</summary>
    public void Enter(BallotCount count, CountingRules rules, DateOnly heldOn, (Guid? Id, string Name) by, DateTime at)
    {
        if (IsConfirmed)
            throw new InvalidOperationException("A confirmed ballot sheet does not change.");
        (Seats, Entitled, Present, Issued, Returned, Invalid) = (
            count.Seats,
            count.Entitled,
            count.Present,
            count.Issued,
            count.Returned,
            count.Invalid
        );
        (Quorum, Majority, QuorumBasis, MajorityBasis) = (rules.Quorum.ToString(), rules.Majority.ToString(), rules.QuorumBasis, rules.MajorityBasis);
        (HeldOn, EnteredById, EnteredBy, EnteredAt) = (heldOn, by.Id, by.Name, at);
        _votes.Clear();
        foreach (var (vote, i) in count.Votes.Select((v, i) => (v, i)))
            _votes.Add(new BallotVote(this, i + 1, vote.Name, vote.For, vote.Against, vote.Abstain));
    }

    /// <summary>Why this person cannot confirm; null when they can.</summary>
    public string? WhyNotConfirm(Guid? personId) =>
        IsConfirmed ? $"{ConfirmedBy} 已经复核，复核后的计票不能再改动。"
        : personId is null || personId == EnteredById ? "录入和复核必须是两个人：您录入了这份计票，请由另一位有复核权限的人核对纸质计票单后复核。"
        : null;

    public void Confirm(Guid personId, string name, DateTime at)
    {
        (ConfirmedById, ConfirmedBy, ConfirmedAt) = (personId, name, at);
        Hash = BallotContent.HashOf(this);
    }

    private static Fraction Parse(string text) =>
        Fraction.TryParse(text, out var fraction) ? fraction : throw new InvalidOperationException($"\"{text}\" is no fraction.");
}
