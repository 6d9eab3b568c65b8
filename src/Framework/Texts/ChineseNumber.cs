namespace Union.Texts;

/// <summary>Reads the numbers of articles and headings: 一百二十三, 二〇一七, 十一, 11, １１.</summary>
public static class ChineseNumber
{
    /// <summary>The characters a number may be written with.</summary>
    public const string Characters = "〇零一二三四五六七八九十百千0123456789０１２３４５６７８９";

    /// <summary>The value, or null when the text is no number below a hundred thousand.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 12)
            return null;
        int total = 0,
            digits = 0;
        bool hasDigit = false,
            hasUnit = false;
        foreach (var character in text)
        {
            if (Digit(character) is { } digit)
            {
                // Written digit by digit (二〇一七) or after a unit (一百零五).
                digits = hasDigit ? digits * 10 + digit : digit;
                hasDigit = true;
                if (digits > 99_999)
                    return null;
            }
            else if (Unit(character) is { } unit)
            {
                // 十三, and 零十三 as after 一万, are 13.
                total += Math.Max(digits, 1) * unit;
                digits = 0;
                hasDigit = false;
                hasUnit = true;
            }
            else
            {
                return null;
            }
        }
        return hasUnit || hasDigit ? total + digits : null;
    }

    /// <summary>As articles are numbered: 十, 二十三, 一百零五, 一千二百六十.</summary>
    public static string Format(int number)
    {
        if (number is < 1 or > 9999)
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = new System.Text.StringBuilder();
        var zero = false;
        foreach (var (unit, name) in Units)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }
            if (zero)
                text.Append('零');
            zero = false;
            if (!(unit == 10 && digit == 1 && text.Length == 0))
                text.Append("一二三四五六七八九"[digit - 1]);
            text.Append(name);
        }
        return text.ToString();
    }

    private static readonly (int Unit, string Name)[] Units = [(1000, "千"), (100, "百"), (10, "十"), (1, "")];

    private static int? Digit(char character) =>
        character switch
        {
            >= '0' and <= '9' => character - '0',
            >= '０' and <= '９' => character - '０',
            '〇' or '零' => 0,
            _ => "一二三四五六七八九".IndexOf(character, StringComparison.Ordinal) is var at and >= 0 ? at + 1 : null,
        };

    private static int? Unit(char character) =>
        character switch
        {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => null,
        };
}
