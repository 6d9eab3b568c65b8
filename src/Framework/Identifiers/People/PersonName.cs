using System.Globalization;
using System.Text;

namespace Union.Identifiers.People;

/// <summary>A person's name as on the identity card. The masked form keeps the surname's first character and hides how long the name is.</summary>
public sealed record PersonName
{
    private const int MaxLength = 50;
    private const string MiddleDots = "·•・‧∙⋅.．";

    private PersonName(string value) => Value = value;

    public string Value { get; }

    /// <summary>The first character and one star: 张*.</summary>
    public string Masked => $"{StringInfo.GetNextTextElement(Value)}*";

    public static bool TryParse(string? input, out PersonName? name)
    {
        Parse(input).TryGet(out name);
        return name is not null;
    }

    public static Parsed<PersonName> Parse(string? input)
    {
        var parsing = new Parsing<PersonName>(input, "person-name");
        var folded = InputText.Fold(input);
        if (folded is "")
            return parsing.FailForm("empty", "没有填写姓名，请按身份证填写。");
        if (folded is null)
            return parsing.FailForm("length", $"姓名最多 {MaxLength} 个字，请只填一个人的姓名。");
        if (folded.Contains('*') || folded.Contains('×'))
            return parsing.FailForm("masked", "姓名中有 * 或 ×，是隐去后的姓名，请填写完整姓名。");
        var text = Normalise(folded);
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsLetter(rune) && rune.Value is not ('·' or ' ' or '\'' or '-'))
                return parsing.FailForm(
                    "alphabet",
                    $"姓名中不能有“{(Rune.IsControl(rune) ? "控制字符" : rune)}”，请只填汉字（或字母），少数民族姓名中间用“·”。"
                );
        var length = new StringInfo(text).LengthInTextElements;
        if (length is < 2 or > MaxLength)
            return parsing.FailForm("length", $"姓名应为 2—{MaxLength} 个字，现在是 {length} 个，请按身份证填写。");
        if (text[0] == '·' || text[^1] == '·' || text.Contains("··", StringComparison.Ordinal))
            return parsing.FailForm("dots", "姓名中的“·”应在两段之间，请核对。");
        return parsing.Done(new PersonName(text));
    }

    // Blanks pad two-character names in columns (张　三) and mean nothing; between Latin words they do.
    private static string Normalise(string folded)
    {
        var han = folded.EnumerateRunes().Any(IsHan);
        var result = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            var blank = rune.IsBmp && InputText.IsBlank((char)rune.Value);
            if (blank && (han || result.Length == 0 || result[^1] == ' '))
                continue;
            if (blank)
                result.Append(' ');
            else if (han && rune.IsBmp && MiddleDots.Contains((char)rune.Value))
                result.Append('·');
            else if (rune.Value == '’')
                result.Append('\'');
            else
                result.Append(rune.ToString());
        }
        return result.ToString().Trim();
    }

    private static bool IsHan(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>The masked form; the full name is <see cref="Value"/>.</summary>
    public override string ToString() => Masked;
}
