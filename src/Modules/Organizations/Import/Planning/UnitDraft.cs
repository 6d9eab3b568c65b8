using System.Globalization;
using Union.Identifiers.Organizations;
using Union.Organizations.Import.Columns;
using Union.Organizations.Units;
using Union.Web.Forms;

namespace Union.Organizations.Import.Planning;

/// <summary>An employing unit as a row tells it.</summary>
internal sealed class UnitDraft
{
    private static readonly Dictionary<string, UnitKind> KindsByName = Enum.GetValues<UnitKind>()
        .SelectMany(k => NamesOf(k).Select(n => (Name: PlainName.Of(n), Kind: k)))
        .ToDictionary(n => n.Name, n => n.Kind, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    public UnitDraft(RowCells cells, DateOnly today)
    {
        Plan = new PlannedRow(cells);
        Name = cells.Required(ImportFields.Name, 200);
        Plan.Title = Name;
        Kind = KindOf(cells);
        Keeper = cells.Text(ImportFields.Keeper, 200);
        Union = cells.Text(ImportFields.Union, 200);
        CoveredFrom = cells.Day(ImportFields.CoveredFrom, today);
        _cells[ImportFields.Code] = cells.CreditCode(ImportFields.Code, SocialCreditCodePurpose.Employer);
        _cells[ImportFields.Region] = cells.Region(ImportFields.Region);
        _cells[ImportFields.Industry] = cells.Industry(ImportFields.Industry);
        _cells[ImportFields.Address] = cells.Text(ImportFields.Address, 300);
        _cells[ImportFields.Phone] = cells.Text(ImportFields.Phone, 60);
        _cells[ImportFields.Representative] = cells.Text(ImportFields.Representative, 100);
        _cells[ImportFields.OpenedOn] = cells.Day(ImportFields.OpenedOn, today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        _cells[ImportFields.StateOwned] = YesNo(cells.YesNo(ImportFields.StateOwned));
        _cells[ImportFields.AboveScale] = YesNo(cells.YesNo(ImportFields.AboveScale));
        CountPeople(cells);
        if (cells.Errors.Count > 0)
            Plan.Refuse(cells.Errors);
    }

    public PlannedRow Plan { get; }

    public string Name { get; }

    public UnitKind? Kind { get; }

    public string Keeper { get; }

    public string Union { get; }

    public DateOnly? CoveredFrom { get; }

    public Guid KeeperId { get; set; }

    /// <summary>The coverage that the row would add.</summary>
    public (Guid UnionId, DateOnly From)? NewCoverage { get; set; }

    /// <summary>What the row says of a field; empty when it says nothing.</summary>
    public string Cell(string key) => _cells.GetValueOrDefault(key, "");

    private void CountPeople(RowCells cells)
    {
        var (workers, women, members) = (
            cells.Count(ImportFields.Workers),
            cells.Count(ImportFields.WomenWorkers),
            cells.Count(ImportFields.Members)
        );
        if (women > workers)
            cells.Wrong(ImportFields.WomenWorkers, $"{women} 人多于职工数 {workers} 人，请核对");
        if (members > workers)
            cells.Wrong(ImportFields.Members, $"{members} 人多于职工数 {workers} 人，请核对");
        _cells[ImportFields.Workers] = Number(workers);
        _cells[ImportFields.WomenWorkers] = Number(women);
        _cells[ImportFields.Members] = Number(members);
    }

    private static UnitKind? KindOf(RowCells cells)
    {
        var text = cells.Required(ImportFields.Type, 40);
        if (text.Length == 0)
            return null;
        if (KindsByName.TryGetValue(PlainName.Of(text), out var kind))
            return kind;
        cells.Wrong(ImportFields.Type, $"“{text}”不是单位种类，可以填：{string.Join("、", Enum.GetValues<UnitKind>().Select(k => k.DisplayName()))}");
        return null;
    }

    private static IEnumerable<string> NamesOf(UnitKind kind) =>
        [
            kind.DisplayName(),
            .. kind switch
            {
                UnitKind.Enterprise => ["公司", "企业单位", "国有企业", "民营企业", "非公企业", "非公有制企业"],
                UnitKind.GovernmentOrgan => ["机关单位", "党政机关", "国家机关"],
                UnitKind.PublicInstitution => ["事业"],
                UnitKind.SocialOrganization => ["社会团体", "民办非企业单位", "社会服务机构"],
                UnitKind.IndividualBusiness => ["个体", "个体户", "个体工商户"],
                UnitKind.Cooperative => ["合作社", "农民专业合作社", "专业合作社"],
                _ => Array.Empty<string>(),
            },
        ];

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string YesNo(bool? value) =>
        value switch
        {
            null => "",
            true => "是",
            false => "否",
        };
}
