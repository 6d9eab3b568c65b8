using System.Text;

namespace Union.Work.Documents.Filling;

/// <summary>Fills a line of plain text: titles, annexes.</summary>
internal static class TextFilling
{
    public static string Fill(string template, FillScope scope)
    {
        var result = new StringBuilder();
        Fill(template, 0, template.Length, scope, result);
        return result.ToString();
    }

    private static void Fill(string template, int from, int to, FillScope scope, StringBuilder result)
    {
        var at = from;
        foreach (var match in Token.Find(template).Where(m => m.Index >= from && m.Index < to))
        {
            if (match.Index < at)
                continue;
            result.Append(template, at, match.Index - at);
            var token = Token.Of(match);
            at = match.Index + match.Length;
            if (token.Kind == TokenKind.Value)
                result.Append(scope.Value(token));
            else if (token.Opens && End(template, at, token) is { } end)
            {
                foreach (var inside in scope.Inside(token, isRow: false))
                    Fill(template, at, end.Start, inside, result);
                at = end.After;
            }
        }
        result.Append(template, at, to - at);
    }

    private static (int Start, int After)? End(string template, int from, Token open)
    {
        var depth = 1;
        foreach (var match in Token.Find(template).Where(m => m.Index >= from))
        {
            var token = Token.Of(match);
            if (token.Name != open.Name || token.Kind == TokenKind.Value)
                continue;
            depth += token.Opens ? 1 : -1;
            if (depth == 0)
                return (match.Index, match.Index + match.Length);
        }
        return null;
    }
}
