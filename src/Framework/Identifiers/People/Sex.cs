using System.ComponentModel.DataAnnotations;

namespace Union.Identifiers.People;

/// <summary>As recorded in the identity number.</summary>
public enum Sex
{
    [Display(Name = "男")]
    Male,

    [Display(Name = "女")]
    Female,
}
