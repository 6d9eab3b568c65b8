using System.Diagnostics;
using System.Text;
using FsCheck.Fluent;
using Union.Tests.Identifiers;
using Union.Texts.Citations;

namespace Union.Tests.Framework.Texts;

public sealed class CitationFinderTests(ITestOutputHelper output)
{
    [Fact]
    public void Title_with_number_clause_and_alias_is_one_citation()
    {
        const string text =
            "根据《测市总工会关于印发〈会籍管理办法〉的通知》（测工发[2099] 1 号）第五条第二款、第七条至第九条（以下简称《办法》），以及测工发〔2098〕3号，依照《办法》第三条办理。";

        var found = CitationFinder.Find(text);

        found
            .Select(c => (c.Form, c.Title, Number: c.Number?.ToString(), Clauses: string.Join(' ', c.Clauses.Select(x => x.Anchor))))
            .ShouldBe([
                (CitationForm.TitleAndNumber, "测市总工会关于印发〈会籍管理办法〉的通知", "测工发〔2099〕1号", "art-5-p-2 art-7 art-8 art-9"),
                (CitationForm.Carried, "会籍管理办法", null, ""),
                (CitationForm.Number, null, "测工发〔2098〕3号", ""),
                (CitationForm.Alias, "测市总工会关于印发〈会籍管理办法〉的通知", "测工发〔2099〕1号", "art-3"),
            ]);
        found.ShouldAllBe(c => c.IsCertain && text.Substring(c.Start, c.Length) == c.Text);
    }

    [Theory]
    [InlineData("《测县日报》刊登了通知。")]
    [InlineData("结合工作实际，制定测县总工会基层组织建设改革工作实施方案。")]
    [InlineData("各单位要结合本地实际制定实施方案，报市总工会。")]
    [InlineData("要落实好各项规定，按照有关办法执行，把意见带回来。")]
    [InlineData("凭《营业执照》和《会员登记表》办理。")]
    [InlineData("《》和《甲")]
    public void What_is_no_document_is_not_found(string text) => CitationFinder.Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("以及测市总工会关于增强活力的实施意见》(测工发〔2017〕32号)精神", "测市总工会关于增强活力的实施意见", "测工发〔2017〕32号", false)]
    [InlineData("参观《红色记忆》展览", "红色记忆", null, false)]
    [InlineData("依照中华人民共和国工会法和有关规定", "中华人民共和国工会法", null, true)]
    [InlineData("贯彻测区总工会关于进一步加强xxx工会工作的意见，", "测区总工会关于进一步加强xxx工会工作的意见", null, false)]
    [InlineData("按照《测法(2021-12-24)》执行", "测法(2021-12-24)", null, true)]
    public void A_doubtful_one_is_found_and_marked(string text, string title, string? number, bool certain)
    {
        var citation = CitationFinder.Find(text).ShouldHaveSingleItem();

        (citation.Title, citation.Number?.ToString(), citation.IsCertain).ShouldBe((title, number, certain));
    }

    [Fact]
    public void A_short_name_with_two_meanings_is_doubtful()
    {
        var found = CitationFinder.Find("《甲意见》（以下简称《意见》）和《乙意见》（以下简称《意见》），按照《意见》办理。");

        found.Select(c => (c.Title, c.IsCertain)).ShouldBe([("甲意见", true), ("乙意见", true), ("乙意见", false)]);
    }

    [Theory]
    [InlineData("《测县条例（试行）》", "测县条例(试行)")]
    [InlineData("测县〈办法〉 的通知", "测县<办法>的通知")]
    [InlineData("中华人民共和国工会法", "工会法")]
    [InlineData("工会法(2021-12-24)", "《中华人民共和国工会法》")]
    [InlineData("“双创优”活动考评办法", "\"双创优\"活动考评办法")]
    public void Titles_spelled_differently_have_one_key(string one, string other) => TitleKey.Of(one).ShouldBe(TitleKey.Of(other));

    [Fact]
    public void The_thirty_six_citations_of_the_five_texts()
    {
        var folder = Path.Combine(SharedDocuments.Require(), "union");
        int rows = 0,
            recalled = 0,
            mentions = 0,
            right = 0;
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order())
        {
            var seed = Path.GetFileName(file)[2] - '0';
            var gold = SeedCitations.Of(seed).ToList();
            var found = CitationFinder.Find(File.ReadAllText(file));
            foreach (var row in gold)
            {
                rows++;
                var hit = found.Any(c => row.Matches(c));
                recalled += hit ? 1 : 0;
                if (!hit)
                    output.WriteLine($"missed S{seed} #{row.Row} {row.Title} {row.Number}");
            }
            foreach (var citation in found)
            {
                mentions++;
                var isRight = gold.Any(row => row.Matches(citation)) || SeedCitations.IsCarried(seed, citation);
                right += isRight ? 1 : 0;
                if (!isRight)
                    output.WriteLine($"wrong S{seed} {citation.Start} {citation.Form} {citation.Text}");
            }
        }
        var precision = (double)right / mentions;
        var recall = (double)recalled / rows;
        output.WriteLine(
            $"{rows} citations listed, {recalled} found: recall {recall:0.000}; {mentions} places found, {right} right: precision {precision:0.000}"
        );
        recall.ShouldBeGreaterThanOrEqualTo(0.95);
        precision.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void Citations_of_the_statutes_are_where_they_say()
    {
        var files = Directory.GetFiles(Path.Combine(SharedDocuments.Require(), "laws"), "*.md", SearchOption.AllDirectories);
        var forms = new Dictionary<CitationForm, int>();
        var clock = new Stopwatch();
        var doubtful = new List<string>();
        long characters = 0;
        foreach (var text in files.Select(f => File.ReadAllText(f)))
        {
            clock.Start();
            var found = CitationFinder.Find(text);
            clock.Stop();
            characters += text.Length;
            foreach (var citation in found)
            {
                text.Substring(citation.Start, citation.Length).ShouldBe(citation.Text);
                forms[citation.Form] = forms.GetValueOrDefault(citation.Form) + 1;
                if (!citation.IsCertain)
                    doubtful.Add($"{citation.Form} {citation.Text}");
            }
        }
        output.WriteLine(
            $"{files.Length} statutes, {characters} characters, {clock.ElapsedMilliseconds} ms: {string.Join(", ", forms.Select(f => $"{f.Key} {f.Value}"))}; doubtful {doubtful.Count}"
        );
        forms[CitationForm.Title].ShouldBeGreaterThan(3000);
    }

    [Theory]
    [InlineData("《")]
    [InlineData("》")]
    [InlineData("关于》")]
    [InlineData("《甲意见》（以下简称《")]
    [InlineData("中华人民共和国")]
    [InlineData("根据关于")]
    [InlineData("落实中")]
    [InlineData("第一条、")]
    [InlineData("《甲法》第一条第二款、")]
    [InlineData("和关于的部署和")]
    public Task Megabytes_of_hostile_marks_come_to_an_end(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_500_000 / unit.Length));
        return Waiting.EndsAsync(() => CitationFinder.Find(text));
    }

    [Fact]
    public void In_any_text_citations_lie_in_order_within_it() =>
        Inputs.Always(
            Gen.OneOf(
                Inputs.Hostile,
                Gen.Elements(
                        "《",
                        "》",
                        "〈",
                        "〉",
                        "关于",
                        "甲办法",
                        "的通知",
                        "（以下简称《",
                        "》）",
                        "测工发〔2099〕1号",
                        "第五条",
                        "第二款",
                        "根据",
                        "中华人民共和国工会法",
                        "，",
                        "。",
                        "\n",
                        "附件：表"
                    )
                    .ListOf()
                    .Select(parts => string.Concat(parts))
            ),
            text =>
            {
                var found = CitationFinder.Find(text);
                return found.All(c => c.Start >= 0 && c.Length > 0 && c.End <= text.Length && text.Substring(c.Start, c.Length) == c.Text)
                    && found.Zip(found.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start)
                    && found.All(c => c.Title is not null || c.Number is not null);
            }
        );
}
