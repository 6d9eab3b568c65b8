using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Union.Work.Documents.Filling;

namespace Union.Work.Documents.Templates;

/// <summary>Looks through a template that somebody brings: each finding is a sentence that says where and what to do.</summary>
internal static class TemplateCheck
{
    private const int Most = 12;

    public static IReadOnlyList<string> Run(byte[] template, IReadOnlyList<PaperField> fields)
    {
        var problems = new List<string>();
        using (var stream = new MemoryStream(template))
        using (var document = WordprocessingDocument.Open(stream, false))
        {
            CheckLinks(document, problems);
            foreach (var root in DocxFilling.Roots(document))
                CheckTokens((OpenXmlElement)root.CloneNode(true), fields, problems);
        }
        if (problems.Count == 0)
            TryFilling(template, fields, problems);
        return [.. problems.Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static void CheckLinks(WordprocessingDocument document, List<string> problems)
    {
        if (
            document.MainDocumentPart!.ExternalRelationships.Any()
            || document.MainDocumentPart.DocumentSettingsPart?.ExternalRelationships.Any() == true
        )
            problems.Add("模板引用了外部的图片或模板文件，别人打开时会向外连接。请把图片改为“嵌入”，在 Word“文档模板”里取消链接的模板，再上传。");
    }

    private static void CheckTokens(OpenXmlElement root, IReadOnlyList<PaperField> fields, List<string> problems)
    {
        var open = new Stack<Token>();
        foreach (var paragraph in root.Descendants<Paragraph>())
        {
            var text = RunTokens.TextOf(paragraph);
            if (Token.Stray(text) is { } stray)
                problems.Add($"“{stray}”附近的占位符没有写对：应为两个花括号夹一个字段名，如 {{{{organization.name}}}}。");
            foreach (var token in Token.All(text))
                Check(token, open, fields, problems);
        }
        if (root.Descendants().Any(e => e.LocalName == "txbxContent" && e.InnerText.Contains("{{", StringComparison.Ordinal)))
            problems.Add("有占位符写在文本框里，文本框里的不能填写。请移到正文或表格里。");
        foreach (var token in open)
            problems.Add($"{token} 没有对应的 {{{{/{token.Name}}}}}，请补上。");
    }

    private static void Check(Token token, Stack<Token> open, IReadOnlyList<PaperField> fields, List<string> problems)
    {
        if (token.Kind == TokenKind.Close)
        {
            if (!open.TryPop(out var opened))
                problems.Add($"{token} 前面没有 {{{{#{token.Name}}}}}。");
            else if (opened.Name != token.Name)
                problems.Add($"{opened} 里面出现了 {token}：应先写 {{{{/{opened.Name}}}}}，各段要一层套一层。");
            return;
        }
        if (!IsKnown(token.Name, open, fields))
            problems.Add($"不认识字段“{token.Name}”{Nearest(token.Name, fields)}。可用的字段见本页下方的表。");
        else if (token.Kind == TokenKind.Value && fields.Any(f => f.IsList && f.Name == token.Name) && !IsOfRow(token.Name, open, fields))
            problems.Add($"“{token.Name}”是列表，应写成 {{{{#{token.Name}}}}}……{{{{/{token.Name}}}}}，中间写每一行的字段。");
        if (token.Opens)
            open.Push(token);
    }

    private static bool IsKnown(string name, Stack<Token> open, IReadOnlyList<PaperField> fields) =>
        fields.Any(f => f.Name == name) || IsOfRow(name, open, fields);

    private static bool IsOfRow(string name, Stack<Token> open, IReadOnlyList<PaperField> fields) =>
        open.Any(o => o.Kind == TokenKind.Open && fields.Any(f => f.Name == $"{o.Name}.{name}"));

    private static string Nearest(string name, IReadOnlyList<PaperField> fields) =>
        fields
            .Where(f =>
                f.Name.EndsWith("." + name, StringComparison.OrdinalIgnoreCase) || string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)
            )
            .Select(f => f.Name)
            .FirstOrDefault()
            is { } near
            ? $"，是不是“{near}”"
            : "";

    // Markers in places that cannot be repeated together show only when it is done.
    private static void TryFilling(byte[] template, IReadOnlyList<PaperField> fields, List<string> problems)
    {
        try
        {
            DocxFilling.Fill(template, new FillScope(SampleData.Of(fields)));
        }
        catch (PaperRefusedException refusal)
        {
            problems.Add(refusal.Message);
        }
    }
}
