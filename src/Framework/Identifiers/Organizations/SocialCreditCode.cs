using Union.Identifiers.Regions;

namespace Union.Identifiers.Organizations;

/// <summary>A unified social credit code 统一社会信用代码 (GB 32100-2015), with the organization code inside it checked too.</summary>
public sealed record SocialCreditCode
{
    /// <summary>The characters in the order of their values; I, O, S, V and Z are not used.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private SocialCreditCode(string value) => Value = value;

    /// <summary>18 characters.</summary>
    public string Value { get; }

    /// <summary>Registering authority and class, the first two characters: 81 is a grassroots union, 91 an enterprise.</summary>
    public string ClassCode => Value[..2];

    /// <summary>What the first two characters say, in Chinese; null when the class is not listed.</summary>
    public string? ClassName => Classes.GetValueOrDefault(ClassCode);

    /// <summary>Whether the code was given by the union system (81 grassroots union, 89 other).</summary>
    public bool IsUnion => Value[0] == '8';

    /// <summary>Where the registering authority sits; null when the digits have no region code's form.</summary>
    public RegionCode? Region => RegionCode.TryParse(Value[2..8], out var region) ? region : null;

    /// <summary>Characters 9 to 17.</summary>
    public OrganizationCode OrganizationCode => OrganizationCode.Parse(Value[8..17]).Value;

    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["11"] = "机关",
        ["12"] = "事业单位",
        ["13"] = "编办直接管理机构编制的群众团体",
        ["19"] = "机构编制部门登记的其他单位",
        ["21"] = "外国常驻新闻机构",
        ["29"] = "外交部门登记的其他单位",
        ["31"] = "律师执业机构",
        ["32"] = "公证处",
        ["33"] = "基层法律服务所",
        ["34"] = "司法鉴定机构",
        ["35"] = "仲裁委员会",
        ["39"] = "司法行政部门登记的其他单位",
        ["41"] = "外国在华文化中心",
        ["49"] = "文化部门登记的其他单位",
        ["51"] = "社会团体",
        ["52"] = "民办非企业单位",
        ["53"] = "基金会",
        ["59"] = "民政部门登记的其他单位",
        ["61"] = "外国旅游部门常驻代表机构",
        ["62"] = "港澳台地区旅游部门常驻代表机构",
        ["69"] = "旅游部门登记的其他单位",
        ["71"] = "宗教活动场所",
        ["72"] = "宗教院校",
        ["79"] = "宗教事务部门登记的其他单位",
        ["81"] = "基层工会",
        ["89"] = "其他工会",
        ["91"] = "企业",
        ["92"] = "个体工商户",
        ["93"] = "农民专业合作社",
        ["A1"] = "军队事业单位",
        ["A9"] = "军队其他单位",
        ["N1"] = "组级集体经济组织",
        ["N2"] = "村级集体经济组织",
        ["N3"] = "乡镇级集体经济组织",
        ["N9"] = "农业部门登记的其他单位",
        ["Y1"] = "其他单位",
    };

    /// <summary>The check character of the first 17.</summary>
    /// <exception cref="ArgumentException">Not 17 characters of the code's alphabet.</exception>
    public static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        if (first17.Length != 17)
            throw new ArgumentException("统一社会信用代码的校验码由前 17 位算出。", nameof(first17));
        var sum = 0;
        var weight = 1;
        foreach (var c in first17)
        {
            var value = Alphabet.IndexOf(c);
            if (value < 0)
                throw new ArgumentException($"统一社会信用代码不能含“{InputText.Show(c)}”。", nameof(first17));
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return Alphabet[(31 - sum % 31) % 31];
    }

    public static bool TryParse(string? input, out SocialCreditCode? code)
    {
        Parse(input).TryGet(out code);
        return code is not null;
    }

    public static Parsed<SocialCreditCode> Parse(
        string? input,
        SocialCreditCodePurpose purpose = SocialCreditCodePurpose.Any,
        IdentifierProfile? profile = null
    )
    {
        var parsing = new Parsing<SocialCreditCode>(input, "social-credit-code");
        var text = InputText.Compact(input, "-—–")?.ToUpperInvariant();
        if (text is "")
            return parsing.FailForm("empty", "没有填写统一社会信用代码，请填写证照上的 18 位代码。");
        if (text is not { Length: 18 })
            return parsing.FailForm("length", $"统一社会信用代码应为 18 位，现在是 {text?.Length ?? parsing.Raw.Length} 位，请对照证照核对。");
        if (FormError(text) is { } message)
            return parsing.FailForm("alphabet", message);
        if (CheckCharacter(text.AsSpan(0, 17)) != text[17])
            return parsing.Fail(CheckLevel.CheckDigit, "check-digit", "统一社会信用代码的校验码不符，至少有一位录错，请对照证照逐位核对。");
        if (Organizations.OrganizationCode.Parse(text[8..17]) is { IsValid: false, Error: var inner })
            return parsing.Fail(
                inner.Level,
                "organization-code",
                "统一社会信用代码第 9—17 位（组织机构代码）的校验码不符，这个代码不会存在，请对照证照逐位核对。"
            );
        var code = new SocialCreditCode(text);
        if (WrongFor(purpose, code) is { } wrong)
            return parsing.Fail(CheckLevel.Plausibility, wrong.Code, wrong.Message);
        WarnOf(parsing, code, profile ?? IdentifierProfile.Production);
        return parsing.Done(code);
    }

    // Village collectives (N) and the military (A) begin with a letter; the eight characters are digits otherwise.
    private static string? FormError(string text)
    {
        for (var i = 0; i < 18; i++)
        {
            var allowed = i switch
            {
                0 => "123456789ANY",
                1 => "123456789",
                < 8 => "0123456789",
                _ => Alphabet,
            };
            if (!allowed.Contains(text[i]))
                return $"统一社会信用代码第 {i + 1} 位“{InputText.Show(text[i])}”不允许（{Hint(i, text[i])}），请对照证照改正。";
        }
        return null;
    }

    private static string Hint(int index, char c) =>
        (index, c) switch
        {
            (_, 'O') => "没有字母 O，可能是数字 0",
            (_, 'I') => "没有字母 I，可能是数字 1",
            (> 7, 'S' or 'V' or 'Z') => "不用字母 I、O、S、V、Z",
            (0, _) => "第 1 位是登记管理部门：1—9、A、N 或 Y",
            (1, _) => "第 2 位是机构类别：1—9",
            (< 8, _) => "第 3—8 位是行政区划代码，只能是数字",
            _ => "只用数字和大写字母",
        };

    private static (string Code, string Message)? WrongFor(SocialCreditCodePurpose purpose, SocialCreditCode code) =>
        purpose switch
        {
            SocialCreditCodePurpose.Employer when code.IsUnion => (
                "union-in-employer-field",
                "这是工会的代码（8 开头），用人单位一栏要填单位自己的代码（企业为 91 开头，机关 11，事业单位 12），请对照单位证照改填。"
            ),
            SocialCreditCodePurpose.Union when code.ClassCode is not ("81" or "89") => (
                "not-a-union",
                $"这是{code.ClassName ?? "其他单位"}的代码（{code.ClassCode} 开头），工会一栏要填工会法人资格证书上 81 或 89 开头的代码，请改填。"
            ),
            _ => null,
        };

    private static void WarnOf(Parsing<SocialCreditCode> parsing, SocialCreditCode code, IdentifierProfile profile)
    {
        if (code.ClassName is null)
            parsing.Warn(CheckLevel.Plausibility, "class", $"没有 {code.ClassCode} 开头的机构类别，请核对前两位。");
        if (code.Region is null)
            parsing.Warn(CheckLevel.Plausibility, "region", "统一社会信用代码第 3—8 位不是行政区划代码的形式，请核对。");
        else if (profile.Regions.Doubt(code.Region) is { Code: not "region-code.historical" } doubt)
            parsing.Warn(doubt);
    }

    public override string ToString() => Value;
}
