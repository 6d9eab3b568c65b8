using Union.Notices.Targets.Working;

namespace Union.Notices.Targets.Board;

/// <summary>A target with the name of its organization.</summary>
internal sealed record BoardRow(TargetLine Line, string OrganizationName)
{
    public string Who => Line.Target.Responsible.Length > 0 ? Line.Target.Responsible : OrganizationName;
}
