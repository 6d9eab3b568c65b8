using System.Text;

namespace Union.Identifiers;

/// <summary>Chinese numerals as documents use them: digit by digit (二〇一七) and with places (七十三, 一百零三).</summary>
internal static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The characters that may stand in a numeral, for character classes.</summary>
    public const string Characters = "〇○零一二三四五六七八九十百千两廿卅";

    /// <summary>Reads ASCII digits or a Chinese numeral up to 99999.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 9)
            return false;
        if (InputText.AllDigits(text))
            return text.Length <= 6 && int.TryParse(text, out value);
        return text.ContainsAny("十百千廿卅") ? TryReadPlaces(text, out value) : TryReadDigits(text, out value);
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length > 5)
            return false;
        foreach (var c in text)
        {
            if (Digit(c) is not { } digit)
                return false;
            value = value * 10 + digit;
        }
        return true;
    }

    private static bool TryReadPlaces(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var pending = -1;
        var lastPlace = int.MaxValue;
        foreach (var c in text)
        {
            var (factor, place) = Place(c);
            if (place > 0)
            {
                if (place >= lastPlace || (factor > 1 && pending >= 0) || pending == 0)
                    return false;
                value += (pending < 0 ? factor : pending) * place;
                lastPlace = place;
                pending = -1;
            }
            else if (c is '零' or '〇' or '○')
                continue;
            else if (pending < 0 && Digit(c) is { } digit)
                pending = digit;
            else
                return false;
        }
        value += Math.Max(pending, 0);
        return true;
    }

    private static (int Factor, int Place) Place(char c) =>
        c switch
        {
            '千' => (1, 1000),
            '百' => (1, 100),
            '十' => (1, 10),
            '廿' => (2, 10),
            '卅' => (3, 10),
            _ => (0, 0),
        };

    private static int? Digit(char c) =>
        c switch
        {
            '○' or '零' => 0,
            '两' => 2,
            _ when Digits.IndexOf(c) is >= 0 and var index => index,
            _ => null,
        };

    /// <summary>Digit by digit, as years are written: 二〇一七.</summary>
    public static string ByDigit(int number)
    {
        var result = new StringBuilder();
        foreach (var c in number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            result.Append(Digits[c - '0']);
        return result.ToString();
    }

    /// <summary>With places, as months and days are written: 十二, 三十一. For 1 to 99.</summary>
    public static string WithPlaces(int number)
    {
        var tens = number / 10;
        var ones = number % 10 == 0 ? "" : Digits[number % 10].ToString();
        return tens switch
        {
            0 => ones,
            1 => $"十{ones}",
            _ => $"{Digits[tens]}十{ones}",
        };
    }
}
