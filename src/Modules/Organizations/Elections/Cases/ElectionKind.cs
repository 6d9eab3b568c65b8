using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Elections.Cases;

public enum ElectionKind
{
    [Display(Name = "换届选举")]
    ReElection,

    [Display(Name = "补选")]
    ByElection,
}
