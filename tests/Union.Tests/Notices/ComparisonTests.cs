using Union.Contents.Versions;

namespace Union.Tests.Notices;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("每年至少培训职工300人次。", "每年至少培训职工500人次。", "每年至少培训职工[300]人次。", "每年至少培训职工[500]人次。")]
    [InlineData("由县总工会负责。", "由县总工会组织部负责。", "由县总工会负责。", "由县总工会[组织部]负责。")]
    [InlineData("职工的工资", "会员的待遇", "[职工的工资]", "[会员的待遇]")]
    [InlineData("甲乙丙丁戊己", "甲乙庚丁戊己", "甲乙[丙]丁戊己", "甲乙[庚]丁戊己")]
    public void A_changed_line_shows_its_words(string before, string after, string marked, string markedAfter)
    {
        var (a, b) = WordDiff.Between(before, after);
        (Marked(a), Marked(b)).ShouldBe((marked, markedAfter));
    }

    [Fact]
    public void A_line_put_in_between_moves_no_other()
    {
        var lines = LineDiff.Between("一、甲\n二、乙的事项\n三、丙", "一、甲\n新的一条\n二、乙的任务\n三、丙");
        lines
            .Select(l => (l.Before, l.After))
            .ShouldBe([("一、甲", "一、甲"), (null, "新的一条"), ("二、乙的事项", "二、乙的任务"), ("三、丙", "三、丙")]);
    }

    [Fact]
    public void Empty_lines_hold_no_lines_apart_that_belong_together()
    {
        var lines = LineDiff.Between("（一）甲事项由组织部办。\n\n（二）乙", "新的一段。\n\n（一）甲事项由宣传部办。\n\n（二）乙");
        lines
            .Where(l => !l.IsBlank)
            .Select(l => (l.Before, l.After))
            .ShouldBe([(null, "新的一段。"), ("（一）甲事项由组织部办。", "（一）甲事项由宣传部办。"), ("（二）乙", "（二）乙")]);
    }

    [Fact]
    public void Whatever_changed_both_texts_can_be_put_together_again()
    {
        var random = new Random(4);
        for (var n = 0; n < 400; n++)
        {
            var before = Enumerable.Range(0, random.Next(30)).Select(_ => $"{(char)('甲' + random.Next(6))}{random.Next(3)}").ToList();
            var after = before.ToList();
            for (var change = random.Next(8); change > 0; change--)
                if (random.Next(2) == 0 && after.Count > 0)
                    after.RemoveAt(random.Next(after.Count));
                else
                    after.Insert(random.Next(after.Count + 1), random.Next(3) == 0 ? "" : $"新{random.Next(5)}");
            var lines = LineDiff.Between(string.Join('\n', before), string.Join('\n', after));
            lines.Where(l => l.Before is not null).Select(l => l.Before!).ShouldBe(before);
            lines.Where(l => l.After is not null).Select(l => l.After!).ShouldBe(after);
            foreach (var line in lines.Where(l => l is { IsSame: false, Before: not null, After: not null }))
            {
                var (a, b) = line.Pieces();
                string.Concat(a.Select(p => p.Text)).ShouldBe(line.Before);
                string.Concat(b.Select(p => p.Text)).ShouldBe(line.After);
            }
        }
    }

    [Fact]
    public void The_common_run_is_the_longest()
    {
        var random = new Random(9);
        for (var n = 0; n < 300; n++)
        {
            var a = Enumerable.Range(0, random.Next(14)).Select(_ => random.Next(4)).ToList();
            var b = Enumerable.Range(0, random.Next(14)).Select(_ => random.Next(4)).ToList();
            var common = SequenceDiff.Common(a, b);
            common.ShouldAllBe(c => a[c.Before] == b[c.After]);
            common.Zip(common.Skip(1)).ShouldAllBe(p => p.First.Before < p.Second.Before && p.First.After < p.Second.After);
            common.Count.ShouldBe(Longest(a, b));
        }
    }

    [Fact]
    public async Task Two_long_texts_are_compared()
    {
        var before = string.Join('\n', Enumerable.Range(0, 100_000).Select(n => $"第{n}行文字"));
        var after = before.Replace("第50000行", "第五万行", StringComparison.Ordinal) + "\n末行";
        (await Waiting.EndsAsync(() => LineDiff.Between(before, after))).Count(l => !l.IsSame).ShouldBe(2);
    }

    private static int Longest(List<int> a, List<int> b)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        for (var j = b.Count - 1; j >= 0; j--)
            table[i, j] = a[i] == b[j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
        return table[0, 0];
    }

    private static string Marked(IEnumerable<DiffPiece> pieces) => string.Concat(pieces.Select(p => p.IsChanged ? $"[{p.Text}]" : p.Text));
}
