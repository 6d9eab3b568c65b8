using Union.Organizations.Register;
using Union.Organizations.Tree;

namespace Union.Organizations.Api;

/// <summary>An organization as the interface tells it.</summary>
/// <param name="Type">Name of the type: SingleUnion, TownshipUnion …</param>
/// <param name="LevelWord">Local word of the level (旗、苏木、嘎查), empty when the general one serves.</param>
/// <param name="ClosedOn">First day it no longer exists; null while it does.</param>
internal sealed record OrganizationResource(
    Guid Id,
    string Name,
    string Type,
    string Level,
    string LevelWord,
    string State,
    Guid? ParentId,
    string Parent,
    Guid? FundsParentId,
    string SocialCreditCode,
    string Region,
    string Industry,
    int Workers,
    int WomenWorkers,
    int Members,
    int WomenMembers,
    DateOnly? CountedOn,
    DateOnly? OpenedOn,
    DateOnly? ClosedOn,
    Guid? SuccessorId
)
{
    public static OrganizationResource Of(OrganizationRow row)
    {
        var o = row.Organization;
        return new OrganizationResource(
            o.Id,
            o.Name,
            o.Type.ToString(),
            o.Level.ToString(),
            o.LevelWord,
            o.State.ToString(),
            o.ParentId,
            row.ParentName,
            o.FundsParentId,
            o.SocialCreditCode,
            o.RegionCode,
            o.IndustrySection,
            o.Workers,
            o.WomenWorkers,
            o.Members,
            o.WomenMembers,
            o.CountedOn,
            o.OpenedOn,
            o.ClosedOn,
            o.SuccessorId
        );
    }
}
