using System.ComponentModel.DataAnnotations;
using Union.Organizations.Officers;
using Union.Organizations.Officers.Records;

namespace Union.Organizations.Terms.Committees;

/// <summary>Somebody takes office.</summary>
internal sealed class OfficerForm : OfficerDetails
{
    [Display(Name = "姓名"), Required, StringLength(60)]
    public string? PersonName { get; set; }

    [Display(Name = "所在委员会")]
    public BodyKind? Body { get; set; }

    [Display(Name = "职务"), Required]
    public OfficerPost? Post { get; set; }

    [Display(Name = "任职日期"), Required]
    public DateOnly? From { get; set; }

    public Officer Make(Guid organizationId, Guid? termId)
    {
        var officer = new Officer(organizationId, Body is null ? null : termId, Body, Post!.Value, PersonName!.Trim(), From!.Value);
        WriteTo(officer);
        return officer;
    }
}
