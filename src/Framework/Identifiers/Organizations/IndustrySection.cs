namespace Union.Identifiers.Organizations;

/// <summary>One of the 20 sections of the national industry classification 国民经济行业分类 (GB/T 4754), letters A to T.</summary>
public sealed record IndustrySection
{
    private static readonly IndustrySection[] Sections =
    [
        new('A', "农、林、牧、渔业"),
        new('B', "采矿业"),
        new('C', "制造业"),
        new('D', "电力、热力、燃气及水生产和供应业"),
        new('E', "建筑业"),
        new('F', "批发和零售业"),
        new('G', "交通运输、仓储和邮政业"),
        new('H', "住宿和餐饮业"),
        new('I', "信息传输、软件和信息技术服务业"),
        new('J', "金融业"),
        new('K', "房地产业"),
        new('L', "租赁和商务服务业"),
        new('M', "科学研究和技术服务业"),
        new('N', "水利、环境和公共设施管理业"),
        new('O', "居民服务、修理和其他服务业"),
        new('P', "教育"),
        new('Q', "卫生和社会工作"),
        new('R', "文化、体育和娱乐业"),
        new('S', "公共管理、社会保障和社会组织"),
        new('T', "国际组织"),
    ];

    private IndustrySection(char letter, string name) => (Letter, Name) = (letter, name);

    public char Letter { get; }

    /// <summary>Chinese.</summary>
    public string Name { get; }

    /// <summary>All twenty, A to T.</summary>
    public static IReadOnlyList<IndustrySection> All => Sections;

    public static bool TryParse(string? input, out IndustrySection? section)
    {
        Parse(input).TryGet(out section);
        return section is not null;
    }

    /// <summary>Reads the letter, the name, or a class code such as C3011, of which the letter counts.</summary>
    public static Parsed<IndustrySection> Parse(string? input)
    {
        var parsing = new Parsing<IndustrySection>(input, "industry-section");
        var text = InputText.Compact(input)?.ToUpperInvariant();
        if (text is "")
            return parsing.FailForm("empty", "没有填写所属行业，请在 A—T 二十个门类中选一个。");
        var section = text is null
            ? null
            : Array.Find(
                Sections,
                s => s.Name == text || (s.Letter == text[0] && text.Length <= 5 && (text.Length == 1 || InputText.AllDigits(text.AsSpan(1))))
            );
        return section is null ? parsing.FailForm("unknown", "没有这个行业门类，请在 A—T 二十个门类中选一个。") : parsing.Done(section);
    }

    public override string ToString() => $"{Letter} {Name}";
}
