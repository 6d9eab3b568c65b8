using System.Text.RegularExpressions;

namespace Union.Texts.Targets;

/// <summary>Tells from the words around a number what it counts.</summary>
internal static partial class SubjectReader
{
    private const int Longest = 120;

    public static string Of(string before, string after)
    {
        before = Lead(before);
        after = Trail(after);
        var subject = before + after;
        return subject.Length <= Longest ? subject : subject[..Longest];
    }

    /// <summary>The words before the number, without what only leads up to it.</summary>
    public static string Lead(string words)
    {
        words = Due().Replace(Marks().Replace(words, ""), "");
        words = Opening().Replace(words, "");
        return Tail().Replace(words, "").Trim(' ', '、', '　');
    }

    private static string Trail(string words)
    {
        words = Marks().Replace(words, "").Trim(' ', '、', '　', '。', ')', '）');
        return words is ['的', ..] ? words[1..] : words;
    }

    [GeneratedRegex("[“”\"□\\s]|^[^（(]*?[)）](?![^（(]*[)）])|[（(](?=[^)）]*$)")]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"(?:到|至|在|于|从|自)?(?:今年|本年|明年|\d{4}年|[〇零一二三四五六七八九]{4}年)(?:\d{1,2}月(?:\d{1,2}日)?)?(?:年底|年末|底|末)?(?:之前|以前|前)?(?:年内|内)?|\d{1,2}月(?:\d{1,2}日)?(?:底|末)?前|每年|年内"
    )]
    private static partial Regex Due();

    [GeneratedRegex(
        "^(?:总体目标是|目标是|其余|以及|并|及|和|与|、|要|应|必须|继续|积极|推动|确保|力争|争取|努力|实现|完成|达到|建成|创建|新建|规范|使|将|全国总工会规定将)+"
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        "(?:动态|始终|长期)?(?:均|都|要|应)?(?:保持在|保持|控制在|不低于|不少于|不超过|至少|达到|增加到|提高到|完成|共计|合计|总计|共|达|为|在|至|的|约|比例)+$"
    )]
    private static partial Regex Tail();
}
