using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Tree;

/// <summary>Forms a township-level union may take (京工会法办法§10); the work committee is an outpost and not elected.</summary>
public enum TownshipForm
{
    [Display(Name = "工会委员会")]
    Committee,

    [Display(Name = "工会联合会")]
    Federation,

    [Display(Name = "工会工作委员会")]
    WorkCommittee,
}
