using System.Text.RegularExpressions;

namespace Union.Texts.Targets;

/// <summary>Reads the targets of one sentence; a date holds for the phrases behind it.</summary>
internal sealed partial class SentenceReader(TargetSentence sentence, int? year, string anchor)
{
    private readonly string _words = sentence.Words;
    private readonly List<TargetProposal> _found = [];
    private (TargetTerm Term, DateOnly? DueOn)? _term;
    private bool _isDuty;

    public IEnumerable<TargetProposal> Read()
    {
        // A span of years has a comma inside (从2009年开始，连续3年), and a date may stand behind what it holds for.
        _term = TermReader.Read(_words, year) is { Term: TargetTerm.ByDate } term ? term : null;
        _isDuty = Duty().IsMatch(_words);
        if (Ones().Match(_words) is { Success: true } ones && EnumeratesOnes().IsMatch(_words))
        {
            _term = TermReader.Read(_words, year);
            var phrase = sentence.Phrases().First(p => p.Start.Value <= ones.Index && p.End.Value > ones.Index);
            Add(phrase, ones.Index, $"{ones.Groups["n"].Value}个一", new Asked(ChineseNumber.Parse(ones.Groups["n"].Value), "项"));
            return _found;
        }
        foreach (var phrase in sentence.Phrases())
            ReadPhrase(phrase);
        return _found;
    }

    private void ReadPhrase(Range phrase)
    {
        var (start, end) = (phrase.Start.Value, phrase.End.Value);
        var words = _words[start..end];
        _term = TermReader.Read(words, year) ?? _term;
        if (Past().IsMatch(words))
            return;
        var quantities = Quantity.Of(_words, start, end).Where(q => !IsInQuotes(q.NumberStart)).ToList();
        var counted = quantities.Where(q => !IsCondition(q, end)).ToList();
        if (counted.Count > 0)
            ReadQuantities(phrase, counted, words);
        else if (Whole().IsMatch(words) && (_term is not null || _isDuty))
            Add(phrase, start, SubjectReader.Of(WholeWord().Replace(words, ""), ""), new Asked(100, "%", TargetComparison.AllOf));
        else if (HandIn().IsMatch(words) && TermReader.Read(words, year) is { Term: TargetTerm.ByDate })
            Add(phrase, start, SubjectReader.Of(words, ""), new Asked(1, "份"));
        else if (quantities.Find(q => q.After == "以上") is { } condition && MustBe().IsMatch(words))
            Add(phrase, condition.NumberStart, SubjectReader.Of(words, ""), new Asked(condition.Amount, condition.Unit));
    }

    private void ReadQuantities(Range phrase, List<Quantity> quantities, string words)
    {
        var (start, end) = (phrase.Start.Value, phrase.End.Value);
        var isAll = FullCover().IsMatch(words);
        var total = quantities.Count > 2 ? quantities.Find(q => q.IsTotal) : null;
        for (var i = 0; i < quantities.Count; i++)
        {
            var q = quantities[i];
            if (!IsTarget(q, isAll))
                continue;
            var before = _words[(i == 0 ? start : quantities[i - 1].End)..q.Start];
            var behind = _words[q.End..(i == quantities.Count - 1 ? end : quantities[i + 1].Start)];
            if (SubjectReader.Lead(before).Length > 0 && i < quantities.Count - 1)
                behind = "";
            else if (isAll && i < quantities.Count - 1)
                (before, behind) = ("", Joining().Replace(behind, "") + "全覆盖");
            else if (isAll && Joining().IsMatch(before))
                before = "";
            var asked = new Asked(q.Amount, q.Unit, isAll ? TargetComparison.AllOf : q.Comparison)
            {
                Base = q.Unit == "%" && behind.Length > 0 ? SubjectReader.Lead(before) : "",
                PartOf = total is not null && q != total && q.NumberStart < total.NumberStart ? sentence.Start + total.NumberStart : null,
            };
            var what = SubjectReader.Of(before, behind);
            foreach (var subject in Rates(what.Length == 0 && q == total ? "合计" : what))
                Add(phrase, q.NumberStart, subject, asked);
        }
    }

    private bool IsTarget(Quantity q, bool isAll) => _term is not null || _isDuty || isAll || (q.HasBound && q.Unit == "%");

    /// <summary>企业工会组建率和职工入会率 are two.</summary>
    private static string[] Rates(string subject) =>
        TwoRates().Match(subject) is { Success: true } two ? [two.Groups["one"].Value, two.Groups["other"].Value] : [subject];

    // 有会员25人以上的应当…, 25人以上依法建会达到50家, 不足25人的: whom it concerns, not how many are wanted.
    private bool IsCondition(Quantity q, int end) =>
        q.Unit != "%"
        && (q.After is "以上" or "以下" && q.End < end && q.Before is not ("达到" or "达") || (q.Start > 1 && _words[q.Start - 1] == '足'));

    private bool IsInQuotes(int at) => _words.LastIndexOf('“', at) is var open and >= 0 && _words.IndexOf('”', open) > at;

    private void Add(Range phrase, int number, string subject, Asked asked)
    {
        var (start, end) = (phrase.Start.Value, phrase.End.Value);
        var (term, due) = _term ?? (TargetTerm.None, null);
        _found.Add(
            new TargetProposal
            {
                Sentence = sentence.Text,
                SentenceStart = sentence.Start,
                Phrase = sentence.Source[(sentence.Start + start)..(sentence.Start + end)].Trim(),
                Start = sentence.Start + start,
                NumberStart = sentence.Start + number,
                Subject = subject,
                Comparison = asked.Comparison,
                Amount = asked.Amount,
                Unit = asked.Unit,
                Base = asked.Base,
                Term = term,
                DueOn = due,
                Anchor = anchor,
                PartOf = asked.PartOf,
            }
        );
    }

    private sealed record Asked(decimal? Amount, string Unit, TargetComparison Comparison = TargetComparison.AtLeast)
    {
        public string Base { get; init; } = "";

        public int? PartOf { get; init; }
    }

    [GeneratedRegex("确保|力争|争取|必须|不低于|不少于|至少|不超过|目标|每个[^，。；]{0,20}(?:创建|建成|建立)|全覆盖|每年|全年")]
    private static partial Regex Duty();

    [GeneratedRegex("“?(?<n>[二三四五六七八九十])个一”?(?:活动|工程)?")]
    private static partial Regex Ones();

    [GeneratedRegex("一[次项场个名].*一[次项场个名].*一[次项场个名]")]
    private static partial Regex EnumeratesOnes();

    [GeneratedRegex("已经|累计|截至|截止|以来|同比|去年|上年|现有|共有|已帮扶|已完成|已达|[建完达发]成?了")]
    private static partial Regex Past();

    [GeneratedRegex("全覆盖")]
    private static partial Regex FullCover();

    [GeneratedRegex(
        "全覆盖|全部(?:完成|达标|达到|实现|建|解困|脱困|入会|录入|完毕)|全部$|所有.*(?:达到|达标|完成|建立)|全部.{0,8}(?:脱困|达标|完成)"
    )]
    private static partial Regex Whole();

    [GeneratedRegex("全部|所有|通过单独建立.*形式")]
    private static partial Regex WholeWord();

    [GeneratedRegex("前(?:，|,)?\\s*(?:上)?报(?:送|至|到)?")]
    private static partial Regex HandIn();

    [GeneratedRegex("应当|必须|应")]
    private static partial Regex MustBe();

    [GeneratedRegex("^[及和与、]|[及和与、]$")]
    private static partial Regex Joining();

    [GeneratedRegex("^(?<one>.+率)[和、与](?<other>.+率)$")]
    private static partial Regex TwoRates();
}
