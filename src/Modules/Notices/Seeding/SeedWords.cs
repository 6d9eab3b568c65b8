using System.Globalization;
using System.Text;

namespace Union.Notices.Seeding;

/// <summary>Titles, numbers and bodies of synthetic documents: the same for the same place in the library, every time.</summary>
internal static class SeedWords
{
    /// <summary>Documents that many others cite: the first ones of the library.</summary>
    public const int MuchCited = 50;

    private const int FirstYear = 2007;
    private const int Years = 20;
    private const int Sections = 7;
    private const int Points = 3;

    private static readonly string[] Offices =
    [
        "办公室",
        "组织部",
        "宣传教育部",
        "权益保障部",
        "经济工作部",
        "女职工部",
        "财务部",
        "经费审查委员会办公室",
        "劳动保护部",
        "法律工作部",
    ];
    private static readonly string[] Codes = ["测工", "测工办", "测工组", "测工宣", "测工权", "测工经", "测工女", "测工财", "测工审", "测工法"];
    private static readonly string[] Forms = ["发", "字", "函", "通"];
    private static readonly string[] Kinds = ["通知", "通知", "通知", "通知", "意见", "方案", "办法", "通报", "函", "报告", "决定", "公告"];
    private static readonly string[] Verbs = ["做好", "开展", "进一步加强", "规范", "深化", "组织实施", "推进", "落实"];
    private static readonly string[] Works =
    [
        "集体协商",
        "基层工会换届",
        "劳动和技能竞赛",
        "困难职工帮扶",
        "职工书屋建设",
        "厂务公开民主管理",
        "工会经费收缴",
        "女职工权益保护",
        "劳动争议调解",
        "新就业形态劳动者入会",
        "送温暖",
        "职工普惠服务",
        "劳模疗休养",
        "安全生产监督",
        "工会干部培训",
        "智慧工会平台应用",
    ];
    private static readonly string[] Heads = ["提高认识", "明确任务", "突出重点", "健全机制", "强化保障", "严格考核", "营造氛围"];
    private static readonly string[] Subjects = ["各苏木镇总工会", "各系统工会", "各直属基层工会", "机关各部门", "各联合工会", "各园区工会"];
    private static readonly string[] Acts =
    [
        "要把这项工作列入重要议事日程",
        "要摸清底数、建立台账、逐项销号",
        "应当在规定时限内报送进展情况",
        "要坚持面向基层、服务职工",
        "要加强与有关部门的沟通协调",
        "要充分听取职工群众的意见建议",
        "应当按季度公开办理结果",
        "要注重总结经验、培育典型",
    ];
    private static readonly string[] Ends =
    [
        "确保各项措施落到实处",
        "不断提高职工的满意度",
        "切实维护职工合法权益",
        "推动工作取得实际成效",
        "防止形式主义",
        "做到件件有回音",
    ];

    public static string IssuerOf(string site, int i) => (i % 40) < 10 ? site : site + Offices[i % Offices.Length];

    public static string KindOf(int i) => Kinds[Mix(i, 3) % Kinds.Length];

    public static DateOnly IssuedOn(int i) => new DateOnly(YearOf(i), 1, 1).AddDays(i * 37 % 300);

    /// <summary>Unique in the library.</summary>
    public static string NumberOf(int i) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Codes[i % Codes.Length]}{Forms[i / Codes.Length % Forms.Length]}〔{YearOf(i)}〕{1 + (i / 40 / Years)}号"
        );

    public static string WorkOf(int i) => Works[Mix(i, 1) % Works.Length];

    public static string TitleOf(string site, int i) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{IssuerOf(site, i)}关于{Verbs[Mix(i, 2) % Verbs.Length]}{YearOf(i)}年{WorkOf(i)}工作（第{1 + (i / 320)}批）的{KindOf(i)}"
        );

    /// <summary>The text of a version: each version changes one point of the one before.</summary>
    /// <param name="i">Place in the library.</param>
    /// <param name="version">1, 2, 3 …</param>
    /// <param name="basis">What it cites, as 《title》（number）; empty for nothing.</param>
    public static string BodyOf(int i, int version, string basis)
    {
        var text = new StringBuilder(2048);
        text.Append("各苏木镇总工会，各系统工会，机关各部门：\n\n");
        text.Append(basis.Length > 0 ? $"根据{basis}，" : "");
        text.Append(CultureInfo.InvariantCulture, $"为{Verbs[Mix(i, 4) % Verbs.Length]}{WorkOf(i)}工作，现将有关事项明确如下。\n\n");
        for (var section = 0; section < Sections; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {"一二三四五六七"[section]}、{Heads[section]}\n\n");
            for (var point = 0; point < Points; point++)
                AppendPoint(text, i, (section * Points) + point, version);
        }
        text.Append(CultureInfo.InvariantCulture, $"到{YearOf(i) + 1}年底，{WorkOf(i)}覆盖职工不少于{100 + (i % 900)}人。\n");
        return text.ToString();
    }

    /// <summary>The sentence of <see cref="BodyOf"/> that asks for a number.</summary>
    public static string TargetOf(int i) =>
        string.Create(CultureInfo.InvariantCulture, $"到{YearOf(i) + 1}年底，{WorkOf(i)}覆盖职工不少于{100 + (i % 900)}人。");

    private static void AppendPoint(StringBuilder text, int i, int place, int version)
    {
        var revision = (version + Sections * Points - 1 - place) / (Sections * Points);
        var seed = Mix(i, 31 + place + (revision * 97));
        text.Append(CultureInfo.InvariantCulture, $"（{"一二三"[place % Points]}）{Subjects[seed % Subjects.Length]}");
        text.Append(Acts[seed / 7 % Acts.Length]).Append('，').Append(Acts[seed / 53 % Acts.Length]).Append('，');
        text.Append(Ends[seed / 11 % Ends.Length]).Append("。\n\n");
    }

    private static int YearOf(int i) => FirstYear + (i / 40 % Years);

    // A number from two, never negative.
    private static int Mix(int a, int b) => (int)((((uint)a * 2654435761u) ^ ((uint)b * 2246822519u)) * 3266489917u >> 4);
}
