using System.Globalization;
using Union.Identifiers.Regions;

namespace Union.Identifiers.People;

/// <summary>
/// A citizen identity number 公民身份号码 (GB 11643-1999), or the 15-digit number of before 1999, which old paper files still carry
/// and which is kept as it is. <see cref="ToString"/> gives the masked form, so that a number cannot slip into a log.
/// </summary>
public sealed record CitizenId
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CitizenId(string value, DateOnly birthDate)
    {
        Value = value;
        BirthDate = birthDate;
    }

    /// <summary>18 characters, the last a digit or a capital X; 15 digits when <see cref="IsLegacy"/>.</summary>
    public string Value { get; }

    public DateOnly BirthDate { get; }

    /// <summary>Whether this is a 15-digit number of GB 11643-1989.</summary>
    public bool IsLegacy => Value.Length == 15;

    /// <summary>Odd sequence number: male; even: female.</summary>
    public Sex Sex => (Value[IsLegacy ? 14 : 16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>The first six digits: where the number was given, by the code of that time. Null when they are not of a region code's form.</summary>
    public RegionCode? Region => RegionCode.TryParse(Value[..6], out var region) ? region : null;

    /// <summary>First six and last four characters, the rest as stars (个人信息保护法§51).</summary>
    public string Masked => IsLegacy ? $"{Value[..6]}******{Value[^3..]}" : $"{Value[..6]}********{Value[^4..]}";

    /// <summary>The age in full years on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        var age = day.Year - BirthDate.Year;
        return BirthDate.AddYears(age) > day ? age - 1 : age;
    }

    /// <summary>
    /// The 18-digit number that was given in place of this 15-digit one. Never applied silently: somebody asks for it and compares it with the new card.
    /// </summary>
    public CitizenId ToEighteenDigits()
    {
        if (!IsLegacy)
            return this;
        var first17 = $"{Value[..6]}19{Value[6..]}";
        return new CitizenId(first17 + CheckCharacter(first17), BirthDate);
    }

    /// <summary>Compares the number with the sex and birth date of the same record; a null field is not compared.</summary>
    public IReadOnlyList<Problem> CrossCheck(Sex? sex, DateOnly? birthDate)
    {
        var problems = new List<Problem>();
        if (sex is { } s && s != Sex)
            problems.Add(Mismatch("sex", $"性别与公民身份号码不一致：号码中是{(Sex == Sex.Male ? "男" : "女")}，请核对其中一项。"));
        if (birthDate is { } date && date != BirthDate)
            problems.Add(Mismatch("birth-date", $"出生日期与公民身份号码不一致：号码中是 {BirthDate:yyyy-MM-dd}，请核对其中一项。"));
        return problems;
    }

    /// <summary>The check character of the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2).</summary>
    /// <exception cref="ArgumentException">Not 17 digits.</exception>
    public static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        if (first17.Length != 17 || !InputText.AllDigits(first17))
            throw new ArgumentException("公民身份号码的校验码由前 17 位数字算出。", nameof(first17));
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (first17[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    public static bool TryParse(string? input, out CitizenId? id)
    {
        Parse(input).TryGet(out id);
        return id is not null;
    }

    public static Parsed<CitizenId> Parse(string? input, CitizenIdPurpose purpose = CitizenIdPurpose.Person, IdentifierProfile? profile = null)
    {
        profile ??= IdentifierProfile.Production;
        var parsing = new Parsing<CitizenId>(input, "citizen-id");
        if (FormError(parsing, InputText.Compact(input, "-")?.ToUpperInvariant(), out var text) is { } formError)
            return formError;
        if (text.Length == 18 && CheckCharacter(text.AsSpan(0, 17)) != text[17])
            return parsing.Fail(CheckLevel.CheckDigit, "check-digit", "公民身份号码的校验码不符，至少有一位录错，请对照证件逐位核对。");
        var digits = text.Length == 15 ? $"19{text.AsSpan(6, 6)}" : text.Substring(6, 8);
        if (!DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate))
            return parsing.Fail(CheckLevel.Plausibility, "birth-date", "公民身份号码中的出生日期不存在，请对照证件核对第 7 位起的年月日。");
        if (birthDate > profile.Today)
            return parsing.Fail(CheckLevel.Plausibility, "future", "公民身份号码中的出生日期晚于今天，请对照证件核对第 7 位起的年月日。");
        var id = new CitizenId(text, birthDate);
        WarnOf(parsing, id, purpose, profile);
        return parsing.Done(id);
    }

    private static Parsed<CitizenId>? FormError(Parsing<CitizenId> parsing, string? text, out string checkedText)
    {
        checkedText = text ?? "";
        if (text is "")
            return parsing.FailForm("empty", "没有填写公民身份号码，请填写证件上的 18 位号码。");
        if (text is null || text.Length is not (15 or 18))
            return parsing.FailForm(
                "length",
                $"公民身份号码应为 18 位，现在是 {text?.Length ?? parsing.Raw.Length} 位，请对照证件补全或删去多余的字符。"
            );
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAsciiDigit(text[i]) && !(i == 17 && text[i] == 'X'))
                return parsing.FailForm(
                    "alphabet",
                    $"公民身份号码第 {i + 1} 位“{InputText.Show(text[i])}”不是数字（只有第 18 位可以是 X），请改正。"
                );
        return null;
    }

    private static void WarnOf(Parsing<CitizenId> parsing, CitizenId id, CitizenIdPurpose purpose, IdentifierProfile profile)
    {
        if (id.IsLegacy)
            parsing.Warn(CheckLevel.Form, "legacy", "这是 15 位旧号码，已按原样保留；请核对新证件后补录 18 位号码。");
        if (id.Region is null)
            parsing.Warn(CheckLevel.Plausibility, "region", "公民身份号码前六位不是行政区划代码的形式，请对照证件核对。");
        else if (profile.Regions.Doubt(id.Region, id.BirthDate) is { } doubt)
            parsing.Warn(doubt);
        var age = id.AgeOn(profile.Today);
        if (age > 120)
            parsing.Warn(CheckLevel.Plausibility, "age", $"按公民身份号码已 {age} 岁，请核对出生年份。");
        if (purpose == CitizenIdPurpose.Worker && age < profile.MinimumWorkingAge)
            parsing.Warn(
                CheckLevel.Plausibility,
                "under-age",
                $"按公民身份号码未满 {profile.MinimumWorkingAge} 周岁，用人单位不得招用（劳动法§15），请核对出生日期。"
            );
    }

    private static Problem Mismatch(string field, string message) => new(CheckLevel.Plausibility, $"citizen-id.mismatch-{field}", message);

    public override string ToString() => Masked;
}
