using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Union.Work.Documents.Filling;
using Union.Work.Documents.Layout;
using Fonts = Union.Work.Documents.Layout.Fonts;

namespace Union.Work.Documents.Official;

/// <summary>The words of a Markdown block as runs, a list for each line; what is bold, slanted or struck out stays so.</summary>
internal sealed class MarkdownRuns
{
    private readonly List<List<Run>> _lines =
    [
        [],
    ];
    private readonly string? _font;

    private MarkdownRuns(string? font) => _font = font;

    public static List<List<Run>> Of(ContainerInline? inline, string? font = null)
    {
        var runs = new MarkdownRuns(font);
        if (inline is not null)
            runs.AddAll(inline, default);
        return runs._lines;
    }

    public static string Text(ContainerInline inline)
    {
        var text = new StringBuilder();
        foreach (var literal in inline.Descendants<LiteralInline>())
            text.Append(literal.Content.AsSpan());
        return text.ToString().Trim();
    }

    public static Run Plain(string text, string? font = null) => Run(text, font, default);

    private void AddAll(ContainerInline container, Look look)
    {
        foreach (var inline in container)
            Add(inline, look);
    }

    private void Add(Inline inline, Look look)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Append(literal.Content.ToString(), look);
                break;
            case LineBreakInline:
                _lines.Add([]);
                break;
            case CodeInline code:
                Append(code.Content, look);
                break;
            case AutolinkInline link:
                Append(link.Url, look);
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.ToString(), look);
                break;
            case TaskList task:
                Append(task.Checked ? "☑" : "☐", look);
                break;
            case FootnoteLink { IsBackLink: false } note:
                Append(string.Create(CultureInfo.InvariantCulture, $"[{note.Footnote.Order}]"), look);
                break;
            case EmphasisInline emphasis:
                AddAll(emphasis, With(look, emphasis));
                break;
            case LinkInline { IsImage: true } image:
                Append($"（图：{Text(image)}）", look);
                break;
            case ContainerInline inner:
                AddAll(inner, look);
                break;
        }
    }

    private void Append(string text, Look look)
    {
        if (text.Length > 0)
            _lines[^1].Add(Run(text, _font, look));
    }

    private static Look With(Look look, EmphasisInline emphasis) =>
        (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', 2) => look with { IsStruck = true },
            ('*' or '_', 1) => look with { IsItalic = true },
            ('*' or '_', _) => look with { IsBold = true },
            _ => look,
        };

    private static Run Run(string text, string? font, Look look)
    {
        var run = new Run();
        var properties = new RunProperties();
        if (font is not null)
            properties.Append(Fonts.Of(font));
        if (look.IsBold)
            properties.Append(new Bold());
        if (look.IsItalic)
            properties.Append(new Italic());
        if (look.IsStruck)
            properties.Append(new Strike());
        if (properties.HasChildren)
            run.Append(properties);
        run.Append(new Text(XmlText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private readonly record struct Look(bool IsBold, bool IsItalic, bool IsStruck);
}
