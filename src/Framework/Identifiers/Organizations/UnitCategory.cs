namespace Union.Identifiers.Organizations;

/// <summary>The category of an employing unit 单位类别, a three-digit code used on union forms (domain 2(b).3).</summary>
public sealed record UnitCategory
{
    private static readonly UnitCategory[] Categories =
    [
        new("110", "国有企业"),
        new("120", "集体企业"),
        new("130", "股份合作企业"),
        new("140", "联营企业"),
        new("151", "国有独资公司"),
        new("159", "其他有限责任公司"),
        new("161", "国有控股股份公司"),
        new("169", "其他股份有限公司"),
        new("170", "私营企业"),
        new("190", "其他内资企业"),
        new("200", "港澳台商投资企业"),
        new("300", "外商投资企业"),
        new("400", "事业单位"),
        new("500", "机关"),
        new("600", "个体经济组织"),
        new("700", "民办非企业单位"),
    ];

    private UnitCategory(string code, string name) => (Code, Name) = (code, name);

    /// <summary>Three digits.</summary>
    public string Code { get; }

    /// <summary>Chinese.</summary>
    public string Name { get; }

    public static IReadOnlyList<UnitCategory> All => Categories;

    public static bool TryParse(string? input, out UnitCategory? category)
    {
        Parse(input).TryGet(out category);
        return category is not null;
    }

    /// <summary>Reads the code or the name.</summary>
    public static Parsed<UnitCategory> Parse(string? input)
    {
        var parsing = new Parsing<UnitCategory>(input, "unit-category");
        var text = InputText.Compact(input);
        if (text is "")
            return parsing.FailForm("empty", "没有填写单位类别，请从列表中选一个。");
        var category = Array.Find(Categories, c => c.Code == text || c.Name == text);
        return category is null
            ? parsing.FailForm("unknown", "没有这个单位类别，请填写三位代码（如 170 私营企业）或从列表中选一个。")
            : parsing.Done(category);
    }

    public override string ToString() => $"{Code} {Name}";
}
