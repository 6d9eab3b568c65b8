using Union.Organizations.Import.Batches;

namespace Union.Organizations.Import.Columns;

/// <summary>What the files of each kind may say, in the order of the template.</summary>
internal static class ImportFields
{
    public const string Name = "name";
    public const string Code = "code";
    public const string Type = "type";
    public const string Parent = "parent";
    public const string Region = "region";
    public const string Industry = "industry";
    public const string Workers = "workers";
    public const string WomenWorkers = "womenWorkers";
    public const string Members = "members";
    public const string WomenMembers = "womenMembers";
    public const string OpenedOn = "openedOn";
    public const string Address = "address";
    public const string Phone = "phone";
    public const string Keeper = "keeper";
    public const string Union = "union";
    public const string CoveredFrom = "coveredFrom";
    public const string StateOwned = "stateOwned";
    public const string AboveScale = "aboveScale";
    public const string Representative = "representative";
    public const string FirstYear = "firstYear";
    public const string EndedYear = "endedYear";

    private static readonly ImportField Industries = new(Industry, "行业门类", false, "A—T 或门类名称", "行业", "所属行业", "国民经济行业门类");
    private static readonly ImportField Addresses = new(Address, "地址", false, "", "单位地址", "工会地址", "详细地址", "办公地址");
    private static readonly ImportField Phones = new(Phone, "电话", false, "", "联系电话", "办公电话", "固定电话");
    private static readonly ImportField Regions = new(Region, "行政区划代码", false, "6、9 或 12 位数字", "区划代码", "行政区划", "地区代码");

    public static IReadOnlyList<ImportField> Of(ImportKind kind) =>
        kind switch
        {
            ImportKind.Organizations => Organizations,
            ImportKind.Units => Units,
            _ => Divisions,
        };

    private static readonly IReadOnlyList<ImportField> Organizations =
    [
        new(Name, "工会名称", true, "全称，与批复一致", "组织名称", "工会组织名称", "工会全称", "基层工会名称", "名称"),
        new(Type, "组织类型", true, "如 单独基层工会、乡镇（街道）工会", "类型", "工会类型", "工会组织类型"),
        new(
            Parent,
            "上一级工会",
            false,
            "全称或统一社会信用代码；可以是本文件里的另一行；空着归到所选的工会下面",
            "上级工会",
            "上级工会名称",
            "上一级工会名称",
            "上级组织",
            "隶属工会"
        ),
        new(
            Code,
            "统一社会信用代码",
            false,
            "18 位，81 或 89 开头；没有登记的空着",
            "信用代码",
            "社会信用代码",
            "工会法人代码",
            "工会统一社会信用代码"
        ),
        Regions,
        Industries,
        new(Workers, "职工数", false, "", "职工人数", "职工总数", "在岗职工数"),
        new(WomenWorkers, "女职工数", false, "", "女职工人数", "其中女职工", "女职工"),
        new(Members, "会员数", false, "", "会员人数", "会员总数", "工会会员数"),
        new(WomenMembers, "女会员数", false, "", "女会员人数", "其中女会员", "女会员"),
        new(OpenedOn, "成立日期", false, "如 2016-03-01", "建会日期", "建会时间", "成立时间", "批复日期"),
        Addresses,
        Phones,
    ];

    private static readonly IReadOnlyList<ImportField> Units =
    [
        new(Name, "单位名称", true, "证照上的全称", "用人单位名称", "企业名称", "单位全称", "名称"),
        new(Type, "种类", true, "企业、机关、事业单位、社会组织、个体经济组织、农牧民专业合作社、其他", "单位性质", "单位类型", "类型", "单位种类"),
        new(Code, "统一社会信用代码", false, "18 位，营业执照或法人证书上的", "信用代码", "社会信用代码", "单位统一社会信用代码"),
        new(
            Keeper,
            "管理的工会",
            false,
            "单位所在乡镇（街道）、园区工会的全称或代码；空着归到所选的工会",
            "所在地工会",
            "属地工会",
            "所属乡镇工会",
            "管理工会"
        ),
        new(Union, "覆盖的工会", false, "已经建会的写工会全称或代码", "所属工会", "覆盖工会", "建会工会", "所在工会", "工会名称"),
        new(CoveredFrom, "覆盖开始日期", false, "空着从今天起", "覆盖日期", "建会日期", "建会时间"),
        Regions,
        Industries,
        new(Workers, "职工数", false, "", "职工人数", "职工总数", "从业人数", "用工人数"),
        new(WomenWorkers, "女职工数", false, "", "女职工人数", "其中女职工", "女职工"),
        new(Members, "会员数", false, "", "会员人数", "会员总数"),
        new(StateOwned, "国有及国有控股", false, "是或否", "国有控股", "是否国有"),
        new(AboveScale, "规模以上", false, "是或否", "规上", "是否规上", "是否规模以上"),
        new(OpenedOn, "成立日期", false, "投产、开业的日期", "开业日期", "投产日期", "注册日期", "成立时间"),
        new(Representative, "法定代表人", false, "", "法人代表", "负责人"),
        Addresses,
        Phones,
    ];

    private static readonly IReadOnlyList<ImportField> Divisions =
    [
        new(Code, "区划代码", true, "6、9 或 12 位数字", "行政区划代码", "代码", "统计用区划代码"),
        new(Name, "名称", true, "如 锡尼镇、阿日善嘎查", "区划名称", "行政区划名称", "地名"),
        new(FirstYear, "启用年份", false, "四位数字", "开始年份"),
        new(EndedYear, "停用年份", false, "四位数字；仍在使用的空着", "结束年份", "撤销年份"),
    ];
}
