using System.Globalization;

namespace Union.Work.Documents;

/// <summary>
/// Names by the strokes of the surname, 以姓氏笔画为序. Strokes are counted as ICU orders them (collation zh-u-co-stroke), which takes 艹 as four, 阝 as
/// three and 辶 as four; the surnames where the count of the mainland (GF 2001) is lower are listed here. Among equal counts the order is
/// ICU's, which goes by radical, not by the first stroke.
/// </summary>
public sealed class SurnameOrder : IComparer<string>
{
    private const int MostStrokes = 64;

    private static readonly CompareInfo Collation = new CultureInfo("zh-u-co-stroke").CompareInfo;

    private static readonly Dictionary<char, int> Mainland = Counts(
        (4, "邓"),
        (5, "边艾邝"),
        (6, "阮阴阳邢那邬达过祁"),
        (7, "陈陆邵邱邹苏芦花迟连运邸邰邴邳邯芮"),
        (8, "郑郎郁范苗茅郗郦郇郏苑苟"),
        (9, "郝郜荆荣荀茹祝茶鬼骨"),
        (10, "郭都陶莫莘莱敖逄逢"),
        (11, "隋隗鄂黄萧萨菅逯"),
        (12, "蒋董葛滑遇"),
        (13, "蓝蒲鄢鄞蓬蓟蒙褚慈"),
        (14, "蔡蔺慕"),
        (16, "薛薄"),
        (17, "魏藏")
    );

    public static SurnameOrder Comparer { get; } = new();

    /// <summary>Strokes of a character; 0 for what is no Chinese character.</summary>
    public static int Strokes(char character)
    {
        if (Mainland.TryGetValue(character, out var known))
            return known;
        if (character is < '\u3400' or > '\u9FFF')
            return 0;
        var text = character.ToString();
        var (low, high) = (1, MostStrokes);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Collation.Compare(text, BehindStrokes(middle)) < 0)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] == right[i])
                continue;
            var strokes = Strokes(left[i]).CompareTo(Strokes(right[i]));
            return strokes != 0 ? strokes : Collation.Compare(left, right);
        }
        return left.Length.CompareTo(right.Length);
    }

    // The collation marks the beginning of each count with a noncharacter and a braille pattern of that number.
    private static string BehindStrokes(int count) => "\uFDD0" + (char)(0x2801 + count);

    private static Dictionary<char, int> Counts(params (int Strokes, string Characters)[] groups) =>
        groups.SelectMany(g => g.Characters.Select(c => (c, g.Strokes))).ToDictionary(p => p.c, p => p.Strokes);
}
