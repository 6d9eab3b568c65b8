namespace Union.Organizations.Tree;

/// <summary>
/// Words of the tiers differ by place (domain.md A-05): in Inner Mongolia 旗 is a county, 苏木 a township, 嘎查 a village, 盟 a prefecture.
/// The level is stored, the word is shown.
/// </summary>
public static class LocalWords
{
    private static readonly (string Ending, OrganizationLevel Level, string Word)[] Endings =
    [
        ("自治区总工会", OrganizationLevel.Province, "自治区"),
        ("省总工会", OrganizationLevel.Province, "省"),
        ("盟总工会", OrganizationLevel.Prefecture, "盟"),
        ("自治旗总工会", OrganizationLevel.County, "自治旗"),
        ("旗总工会", OrganizationLevel.County, "旗"),
        ("县总工会", OrganizationLevel.County, "县"),
        ("区总工会", OrganizationLevel.County, "区"),
        ("市总工会", OrganizationLevel.Prefecture, "市"),
        ("市总工会", OrganizationLevel.County, "市"),
        ("苏木工会", OrganizationLevel.Township, "苏木"),
        ("街道工会", OrganizationLevel.Township, "街道"),
        ("镇工会", OrganizationLevel.Township, "镇"),
        ("乡工会", OrganizationLevel.Township, "乡"),
        ("嘎查工会", OrganizationLevel.Village, "嘎查"),
        ("社区工会", OrganizationLevel.Village, "社区"),
        ("村工会", OrganizationLevel.Village, "村"),
    ];

    /// <summary>The local word read off a name, for its level: 旗 for 杭锦旗总工会; empty when the name tells nothing.</summary>
    public static string Of(string name, OrganizationLevel level)
    {
        var plain = name.Replace("工会联合会", "工会", StringComparison.Ordinal).Replace("工会委员会", "工会", StringComparison.Ordinal);
        return Endings.FirstOrDefault(e => e.Level == level && plain.EndsWith(e.Ending, StringComparison.Ordinal)).Word ?? "";
    }
}
