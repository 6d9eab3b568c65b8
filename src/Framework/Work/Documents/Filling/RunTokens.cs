using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Work.Documents.Filling;

/// <summary>
/// Word cuts a text into runs as it likes (<c>{{fi</c>, <c>eld}}</c>). Here every placeholder of a paragraph gets a run of its own, with the
/// looks of the run it began in.
/// </summary>
internal static class RunTokens
{
    /// <summary>The token that a run is; null when it is text.</summary>
    public static Token? Of(OpenXmlElement element) =>
        element is Run run && run.ChildElements.Where(c => c is not RunProperties).ToList() is [Text text] ? Token.Whole(text.Text) : null;

    /// <summary>Tokens of an element in the order they stand, after <see cref="Separate"/>.</summary>
    public static IEnumerable<(Run Run, Token Token)> In(OpenXmlElement element)
    {
        var runs = element is Run own ? [own] : element.Descendants<Run>();
        foreach (var run in runs)
            if (Of(run) is { } token)
                yield return (run, token);
    }

    /// <summary>The paragraph's own text, without that of boxes drawn in it.</summary>
    public static string TextOf(Paragraph paragraph) => string.Concat(Texts(paragraph).Select(t => t.Text));

    public static void Separate(Paragraph paragraph)
    {
        var texts = Texts(paragraph);
        var whole = new StringBuilder();
        foreach (var text in texts)
            whole.Append(text.Text);
        if (!whole.ToString().AsSpan().ContainsAny('{', '｛'))
            return;
        // From the last to the first, so that the places of those before stay right.
        foreach (var match in Token.Find(whole.ToString()).Reverse())
            Separate(texts, match.Index, match.Length, Token.Of(match));
    }

    private static List<Text> Texts(Paragraph paragraph) =>
        [.. paragraph.Descendants<Text>().Where(t => t.Ancestors<Paragraph>().First() == paragraph && t.Parent is Run)];

    private static void Separate(List<Text> texts, int start, int length, Token token)
    {
        var (first, at) = Place(texts, start);
        var (last, end) = Place(texts, start + length - 1);
        var run = (Run)texts[first].Parent!;
        var tail = texts[last].Text[(end + 1)..];
        for (var i = last; i > first; i--)
            Write(texts[i], i == last ? tail : "");
        var before = texts[first].Text[..at];
        Write(texts[first], before);
        var own = With(run, token.ToString());
        var rest = RestAfter(run, texts[first]);
        run.InsertAfterSelf(own);
        if (last == first && tail.Length > 0)
            own.InsertAfterSelf(With(run, tail)).InsertAfterSelf(rest);
        else
            own.InsertAfterSelf(rest);
        if (rest.ChildElements.All(c => c is RunProperties))
            rest.Remove();
    }

    // Breaks, tabs and further texts of the run that stand behind the placeholder.
    private static Run RestAfter(Run run, Text text)
    {
        var rest = Like(run);
        foreach (var element in text.ElementsAfter().ToList())
        {
            element.Remove();
            rest.Append(element);
        }
        return rest;
    }

    private static (int Index, int Offset) Place(List<Text> texts, int position)
    {
        for (var i = 0; ; i++)
        {
            if (position < texts[i].Text.Length)
                return (i, position);
            position -= texts[i].Text.Length;
        }
    }

    private static void Write(Text text, string value)
    {
        text.Text = value;
        text.Space = SpaceProcessingModeValues.Preserve;
    }

    private static Run With(Run like, string value)
    {
        var run = Like(like);
        run.Append(new Text(value) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static Run Like(Run run)
    {
        var copy = new Run();
        if (run.RunProperties is { } properties)
            copy.Append(properties.CloneNode(true));
        return copy;
    }
}
