using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Work.Documents.Filling;

/// <summary>
/// Fills a DOCX. What stands between <c>{{#list}}</c> and <c>{{/list}}</c> is repeated at the level where both stand: runs of a paragraph,
/// paragraphs, or rows of a table when the markers stand in different cells. Values are put in as text and never read again.
/// </summary>
internal static class DocxFilling
{
    public static byte[] Fill(byte[] template, FillScope scope)
    {
        using var buffer = new MemoryStream();
        buffer.Write(template);
        using (var document = WordprocessingDocument.Open(buffer, true))
        {
            foreach (var root in Roots(document))
            {
                foreach (var paragraph in root.Descendants<Paragraph>().ToList())
                    RunTokens.Separate(paragraph);
                Expand(root, scope);
            }
        }
        return buffer.ToArray();
    }

    /// <summary>The parts of a document that hold text: body, headers, footers, notes.</summary>
    public static IReadOnlyList<OpenXmlElement> Roots(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart ?? throw new PaperRefusedException("这个文件里没有正文，请用 Word 打开另存为 .docx 后再上传。");
        OpenXmlElement?[] roots =
        [
            main.Document?.Body,
            .. main.HeaderParts.Select(p => p.Header),
            .. main.FooterParts.Select(p => p.Footer),
            main.FootnotesPart?.Footnotes,
            main.EndnotesPart?.Endnotes,
        ];
        return [.. roots.OfType<OpenXmlElement>()];
    }

    private static void Expand(OpenXmlElement parent, FillScope scope)
    {
        for (var child = parent.FirstChild; child is not null; )
        {
            var next = child.NextSibling();
            if (RunTokens.Of(child) is { Kind: TokenKind.Value } value)
                Put((Run)child, scope.Value(value));
            else if (Opening(child) is { } open)
                next = Repeat(child, open, scope);
            else if (child.HasChildren && child is not (RunProperties or ParagraphProperties or TableProperties))
                Expand(child, scope);
            child = next;
        }
    }

    /// <summary>The marker that begins a repetition at the level of this element.</summary>
    private static (Run Run, Token Token)? Opening(OpenXmlElement element)
    {
        if (element is TableRow row)
            return row.Elements<TableCell>().Select(Unclosed).FirstOrDefault(o => o is not null);
        return RunTokens.Of(element) is { Opens: true } own ? ((Run)element, own)
            : element is Run ? null
            : Unclosed(element);
    }

    private static (Run Run, Token Token)? Unclosed(OpenXmlElement element)
    {
        var open = new Stack<(Run Run, Token Token)>();
        foreach (var found in RunTokens.In(element))
            if (found.Token.Opens)
                open.Push(found);
            else if (found.Token.Kind == TokenKind.Close && open.TryPeek(out var top) && top.Token.Name == found.Token.Name)
                open.Pop();
        return open.Count == 0 ? null : open.Last();
    }

    private static OpenXmlElement? Repeat(OpenXmlElement first, (Run Run, Token Token) open, FillScope scope)
    {
        var range = new List<OpenXmlElement>();
        Run? close = null;
        for (var element = first; element is not null && close is null; element = element.NextSibling())
        {
            range.Add(element);
            close = Closing(range, open);
        }
        if (close is null)
            throw new PaperRefusedException(
                $"模板里的 {open.Token} 没有对应的 {{{{/{open.Token.Name}}}}}：两处应在同一段、同一级段落，或同一张表格的行里。"
            );
        var after = range[^1].NextSibling();
        var parent = first.Parent!;
        Drop(open.Run, range);
        Drop(close, range);
        if (range.Count == 0)
            return after;
        foreach (var inside in scope.Inside(open.Token, first is TableRow))
        {
            // A holder of its own lets the copies be filled with this row before they take their place.
            var holder = parent.CloneNode(false);
            foreach (var element in range)
                holder.Append(element.CloneNode(true));
            Expand(holder, inside);
            foreach (var element in holder.ChildElements.ToList())
            {
                element.Remove();
                parent.InsertBefore(element, range[0]);
            }
        }
        foreach (var element in range)
            element.Remove();
        KeepValid(parent);
        return after;
    }

    private static Run? Closing(List<OpenXmlElement> range, (Run Run, Token Token) open)
    {
        var depth = 0;
        var isIn = false;
        foreach (var (run, token) in range.SelectMany(RunTokens.In))
        {
            isIn |= run == open.Run;
            if (!isIn || token.Kind == TokenKind.Value || token.Name != open.Token.Name)
                continue;
            depth += token.Opens ? 1 : -1;
            if (depth == 0)
                return run;
        }
        return null;
    }

    // The marker goes; a paragraph that held nothing else goes with it, unless its cell would be left without any.
    private static void Drop(Run marker, List<OpenXmlElement> range)
    {
        if (range.Remove(marker))
        {
            marker.Remove();
            return;
        }
        var paragraph = marker.Ancestors<Paragraph>().First();
        marker.Remove();
        if (paragraph.Descendants<Run>().Any(r => r.ChildElements.Any(c => c is not (RunProperties or Text) || (c is Text { Text.Length: > 0 }))))
            return;
        if (range.Count > 1 && range.Remove(paragraph))
            paragraph.Remove();
        else if (paragraph.Parent is TableCell cell && cell.Elements<Paragraph>().Count() > 1)
            paragraph.Remove();
    }

    // Word wants a paragraph at the end of a cell and a row in a table.
    private static void KeepValid(OpenXmlElement parent)
    {
        if (parent is TableCell && parent.LastChild is not Paragraph)
            parent.Append(new Paragraph());
        else if (parent is Table { Parent: not null } && !parent.Elements<TableRow>().Any())
            parent.Remove();
    }

    private static void Put(Run run, string value)
    {
        var lines = XmlText.Of(value).Split('\n');
        run.RemoveAllChildren<Text>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.Append(new Break());
            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}
