using Union.Identifiers.Organizations;
using Union.Organizations.Import.Columns;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.Import.Planning;

/// <summary>An organization as a row tells it.</summary>
internal sealed class OrganizationDraft
{
    private static readonly Dictionary<string, OrganizationType> TypesByName = Enum.GetValues<OrganizationType>()
        .SelectMany(t => NamesOf(t).Select(n => (Name: PlainName.Of(n), Type: t)))
        .DistinctBy(n => n.Name)
        .ToDictionary(n => n.Name, n => n.Type, StringComparer.Ordinal);

    public OrganizationDraft(RowCells cells, DateOnly today)
    {
        Plan = new PlannedRow(cells);
        Name = cells.Required(ImportFields.Name, Organization.NameLength);
        Plan.Title = Name;
        Type = TypeOf(cells);
        Parent = cells.Text(ImportFields.Parent, Organization.NameLength);
        Code = cells.CreditCode(ImportFields.Code, SocialCreditCodePurpose.Union);
        Region = cells.Region(ImportFields.Region);
        Industry = cells.Industry(ImportFields.Industry);
        Workers = cells.Count(ImportFields.Workers);
        WomenWorkers = cells.Count(ImportFields.WomenWorkers);
        Members = cells.Count(ImportFields.Members);
        WomenMembers = cells.Count(ImportFields.WomenMembers);
        OpenedOn = cells.Day(ImportFields.OpenedOn, today);
        Address = cells.Text(ImportFields.Address, 300);
        Phone = cells.Text(ImportFields.Phone, 60);
        if (Plan.Cells.Errors.Count > 0)
            Plan.Refuse(Plan.Cells.Errors);
    }

    public PlannedRow Plan { get; }

    public string Name { get; }

    public OrganizationType? Type { get; }

    /// <summary>The cell that names the superior; empty when it says nothing.</summary>
    public string Parent { get; }

    public string Code { get; }

    public string Region { get; }

    public string Industry { get; }

    public int? Workers { get; }

    public int? WomenWorkers { get; }

    public int? Members { get; }

    public int? WomenMembers { get; }

    public DateOnly? OpenedOn { get; }

    public string Address { get; }

    public string Phone { get; }

    public bool HasCounts => (Workers ?? WomenWorkers ?? Members ?? WomenMembers) is not null;

    /// <summary>The superior when it is another row of the file.</summary>
    public OrganizationDraft? ParentRow { get; set; }

    /// <summary>The superior when it is there already, or once its row is decided.</summary>
    public Organization? ParentFound { get; set; }

    /// <summary>The organization that the row makes or matches.</summary>
    public Organization? Result { get; set; }

    private static OrganizationType? TypeOf(RowCells cells)
    {
        var text = cells.Required(ImportFields.Type, 40);
        if (text.Length == 0)
            return null;
        if (TypesByName.TryGetValue(PlainName.Of(text), out var type))
            return type;
        cells.Wrong(
            ImportFields.Type,
            $"“{text}”不是组织类型，可以填：{string.Join("、", Enum.GetValues<OrganizationType>().Select(t => t.DisplayName()))}"
        );
        return null;
    }

    // What the enumeration calls it, and the shorter words people write.
    private static IEnumerable<string> NamesOf(OrganizationType type) =>
        [
            type.DisplayName(),
            .. type switch
            {
                OrganizationType.CountyFederation => ["县（市、区、旗）总工会", "旗县总工会", "县总工会", "旗总工会"],
                OrganizationType.PrefectureFederation => ["盟市总工会", "市总工会"],
                OrganizationType.IndustrialUnion => ["产业工会", "系统工会", "行业工会"],
                OrganizationType.TownshipUnion => ["乡镇工会", "街道工会", "苏木乡镇工会", "苏木工会", "镇工会", "乡镇街道工会"],
                OrganizationType.ParkUnion => ["园区工会", "开发区工会", "工业园区工会"],
                OrganizationType.VillageUnion => ["嘎查村工会", "嘎查工会"],
                OrganizationType.SingleUnion => ["基层工会", "单独建会", "企业工会"],
                OrganizationType.JointUnion => ["联合工会", "联合建会"],
                OrganizationType.GovernmentOrganUnion => ["机关工会"],
                OrganizationType.RegionalFederation => ["区域联合会", "区域性基层工会联合会"],
                OrganizationType.SectoralFederation => ["行业联合会", "行业性基层工会联合会"],
                _ => Array.Empty<string>(),
            },
        ];
}
