using Union.Work.Seeding;

namespace Union.Organizations.Seeding;

/// <summary>Made-up names that read like the field's. Persons carry 测 in their name, so that nobody is meant.</summary>
internal static class SeedNames
{
    private static readonly string[] First =
    [
        "河",
        "山",
        "沙",
        "林",
        "泉",
        "石",
        "柳",
        "松",
        "杏",
        "云",
        "桥",
        "塔",
        "湾",
        "井",
        "滩",
        "岭",
        "海",
        "川",
        "梁",
        "坡",
    ];
    private static readonly string[] Second =
    [
        "东",
        "西",
        "南",
        "北",
        "新",
        "兴",
        "和",
        "安",
        "丰",
        "清",
        "平",
        "长",
        "永",
        "宁",
        "庆",
        "源",
        "远",
        "明",
        "阳",
        "康",
    ];
    private static readonly string[] Trades =
    [
        "食品加工",
        "建筑安装",
        "商贸",
        "物业服务",
        "运输",
        "农机",
        "能源",
        "医药",
        "纺织",
        "机械制造",
        "餐饮管理",
        "信息科技",
        "矿业",
        "化工",
        "家政服务",
        "快递",
        "旅游",
        "种业",
        "乳业",
        "环保",
    ];
    private static readonly string[] Organs =
    [
        "财政局",
        "教育局",
        "民政局",
        "水利局",
        "林草局",
        "司法局",
        "统计局",
        "审计局",
        "农牧局",
        "住建局",
        "文旅局",
        "应急管理局",
    ];
    private static readonly string[] Institutions =
    [
        "第一小学",
        "第二小学",
        "中学",
        "人民医院",
        "中心卫生院",
        "文化馆",
        "图书馆",
        "幼儿园",
        "疾控中心",
        "农技推广站",
    ];
    private static readonly string[] Societies =
    [
        "商会",
        "个体劳动者协会",
        "养老服务中心",
        "义工联合会",
        "民办幼儿园",
        "书画协会",
        "体育协会",
        "物流协会",
    ];
    private static readonly string[] Surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "白", "包", "云", "乌", "孟"];
    private static readonly string[] Given = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千"];

    /// <summary>河东, 山西 …: 400 words in a fixed order.</summary>
    public static string Place(int number) => First[number % First.Length] + Second[number / First.Length % Second.Length];

    public static string Enterprise(string county, int number) =>
        $"{county}{Place(number * 7)}{Serial(number / 400)}{Trades[number % Trades.Length]}有限责任公司";

    public static string Organ(string county, int number) => $"{county}{Organs[number % Organs.Length]}{Branch(number / Organs.Length)}";

    public static string Institution(string county, int number) =>
        $"{county}{Place(number * 3)}{Institutions[number % Institutions.Length]}{Branch(number / 400)}";

    public static string Society(string county, int number) =>
        $"{county}{Place(number * 11)}{Societies[number % Societies.Length]}{Branch(number / 400)}";

    public static string Cooperative(string county, int number) => $"{county}{Place(number * 13)}{Serial(number / 400)}农牧民专业合作社";

    public static string Person(SeedRandom random) => random.Of(Surnames) + "测" + random.Of(Given);

    private static string Serial(int number) => number == 0 ? "" : Given[number % Given.Length];

    private static string Branch(int number) => number == 0 ? "" : $"第{Given[number % Given.Length]}分部";
}
