using System.ComponentModel.DataAnnotations;
using Union.Organizations.Elections.Counting;

namespace Union.Organizations.Elections.Ballots;

/// <summary>The tellers' sheet as it is typed in.</summary>
internal sealed class BallotForm
{
    public int BasedOn { get; set; }

    [Display(Name = "投票日期"), Required]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "应选名额"), Required, Range(1, 100)]
    public int? Seats { get; set; }

    [Display(Name = "应到会人数"), Required]
    public int? Entitled { get; set; }

    [Display(Name = "实到会人数"), Required]
    public int? Present { get; set; }

    [Display(Name = "发出选票"), Required]
    public int? Issued { get; set; }

    [Display(Name = "收回选票"), Required]
    public int? Returned { get; set; }

    [Display(Name = "其中无效票"), Required]
    public int? Invalid { get; set; }

    public List<VoteRow> Votes { get; set; } = [];

    public BallotCount Count() =>
        new(
            Seats!.Value,
            Entitled!.Value,
            Present!.Value,
            Issued!.Value,
            Returned!.Value,
            Invalid!.Value,
            [
                .. Votes
                    .Where(v => !string.IsNullOrWhiteSpace(v.Name))
                    .Select(v => new VoteCount(v.Name!.Trim(), v.For ?? 0, v.Against ?? 0, v.Abstain ?? 0)),
            ]
        );

    public static BallotForm Of(BallotSheet s) =>
        new()
        {
            BasedOn = s.Version,
            HeldOn = s.HeldOn,
            Seats = s.Seats,
            Entitled = s.Entitled,
            Present = s.Present,
            Issued = s.Issued,
            Returned = s.Returned,
            Invalid = s.Invalid,
            Votes =
            [
                .. s
                    .Votes.OrderBy(v => v.Ordinal)
                    .Select(v => new VoteRow
                    {
                        Name = v.Name,
                        For = v.For,
                        Against = v.Against,
                        Abstain = v.Abstain,
                    }),
            ],
        };
}
