using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Officers.Appraisals;

/// <summary>How workers appraised their officers (职工群众评议工会干部, domain.md 2(k)).</summary>
public enum AppraisalMethod
{
    [Display(Name = "会员（代表）大会评议")]
    Assembly,

    [Display(Name = "民主测评票")]
    Ballot,

    [Display(Name = "问卷")]
    Questionnaire,

    [Display(Name = "座谈")]
    Talk,
}
