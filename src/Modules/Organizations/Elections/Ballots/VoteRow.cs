using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Elections.Ballots;

/// <summary>A line of the form; without a name it is not used.</summary>
internal sealed class VoteRow
{
    [StringLength(60)]
    public string? Name { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Abstain { get; set; }
}
