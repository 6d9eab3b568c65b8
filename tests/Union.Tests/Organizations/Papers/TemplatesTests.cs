using Union.Organizations.Papers;
using Union.Tests.Work.Documents;
using Union.Work.Documents;
using Union.Work.Documents.Filling;
using Union.Work.Documents.Layout;
using Union.Work.Documents.Templates;

namespace Union.Tests.Organizations.Papers;

/// <summary>Each of the module's papers: made from data and opened again.</summary>
public sealed class TemplatesTests
{
    private static readonly OrganizationPapers Papers = new();

    private static IReadOnlyList<PaperField> Fields => [.. Papers.Fields, .. PaperWriter.OwnFields];

    public static TheoryData<string> Codes => [.. Papers.Templates.Select(t => t.Code)];

    [Fact]
    public void The_thirteen_kinds_of_the_founding_workflow_are_there()
    {
        string[] steps =
        [
            "founding.request",
            "founding.reply",
            "members.application members.registration members.roster",
            "delegates.quota delegates.roster",
            "congress.request",
            "candidates.request",
            "candidates.notice",
            "congress.agenda congress.method congress.ballot congress.tellers congress.results",
            "result.direct result.indirect",
            "result.reply",
            "legal.application",
            "seal.request",
            "account.opening",
        ];
        steps.Length.ShouldBe(13);
        string[] others = ["candidates.reply", "reelection.request", "reelection.reply", "extension.request", "extension.reply", "legal.change"];
        Papers.Templates.Select(t => t.Code).ShouldBe(steps.SelectMany(s => s.Split(' ')).Concat(others), ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_built_in_template_would_be_accepted_as_an_upload(string code) =>
        TemplateCheck.Run(TemplateWriter.Write(Template(code)), Fields).ShouldBeEmpty();

    [Theory, MemberData(nameof(Codes))]
    public async Task Made_from_data_every_value_is_in_it_and_no_placeholder_left(string code)
    {
        var template = Template(code);
        var data = SampleData.Of(Fields);
        var scope = new FillScope(data);
        var title = TextFilling.Fill(template.Title, scope);
        var document = DocxFilling.Fill(TemplateWriter.Write(template), scope);
        scope.Missing.ShouldBeEmpty();
        Docx.Faults(document).ShouldBeEmpty();
        var text = await Docx.TextAsync(document);
        text.ShouldNotContain("{{");
        text.ShouldNotContain(FillScope.Blank);
        text.ShouldContain(title);
        foreach (var meaning in Named(template))
            text.ShouldContain($"（{meaning}）");
    }

    [Theory, MemberData(nameof(Codes))]
    public async Task Without_data_nothing_is_silently_empty(string code)
    {
        var template = Template(code);
        var scope = new FillScope(new PaperData());
        var document = DocxFilling.Fill(TemplateWriter.Write(template), scope);
        scope.Missing.ShouldNotBeEmpty();
        scope.Missing.ShouldBeSubsetOf(Fields.Select(f => f.Name));
        Docx.Faults(document).ShouldBeEmpty();
        var text = await Docx.TextAsync(document);
        text.ShouldNotContain("{{");
        text.ShouldContain(FillScope.Blank);
    }

    [Fact]
    public void Field_names_are_told_once() => Fields.Select(f => f.Name).Where(n => n != "no").ShouldBeUnique();

    [Fact]
    public async Task The_reply_on_the_result_states_the_term()
    {
        var data = SampleData
            .Of(Fields)
            .Set("term.starts", new DateOnly(2099, 3, 1))
            .Set("term.ends", new DateOnly(2102, 2, 28))
            .Set("term.years", 3);
        var text = await Docx.TextAsync(DocxFilling.Fill(TemplateWriter.Write(Template("result.reply")), new FillScope(data)));
        text.ShouldContain("任期3年，自2099年3月1日起至2102年2月28日止");
    }

    [Fact]
    public async Task The_two_reports_of_the_result_differ_in_who_elected_the_chair()
    {
        var data = SampleData.Of(Fields).Set("chair.name", "演示甲");
        (await TextAsync("result.direct", data)).ShouldContain("大会直接选举演示甲为工会主席");
        (await TextAsync("result.indirect", data)).ShouldContain("委员会第一次全体会议选举演示甲为工会主席");
    }

    private static async Task<string> TextAsync(string code, PaperData data) =>
        await Docx.TextAsync(DocxFilling.Fill(TemplateWriter.Write(Template(code)), new FillScope(data)));

    private static PaperTemplate Template(string code) => Papers.Templates.Single(t => t.Code == code);

    // Meanings of the values a template names outside parts that stand only when something is absent.
    private static IEnumerable<string> Named(PaperTemplate template)
    {
        var open = new Stack<Token>();
        foreach (var token in Token.All($"{template.From}{template.To}{template.Body}"))
        {
            if (token.Opens)
                open.Push(token);
            else if (token.Kind == TokenKind.Close)
                open.Pop();
            else if (open.All(o => o.Kind != TokenKind.Absent) && token.Name != "no")
                yield return Fields.First(f => f.Name == token.Name || open.Any(o => f.Name == $"{o.Name}.{token.Name}")).Meaning;
        }
    }
}
