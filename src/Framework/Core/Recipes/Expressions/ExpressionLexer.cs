using System.Globalization;
using System.Text;

namespace Union.Core.Recipes.Expressions;

/// <summary>Cuts an expression into words, texts, numbers and signs.</summary>
internal sealed class ExpressionLexer(string source)
{
    private int _position;

    public ExpressionToken Next()
    {
        while (_position < source.Length && char.IsWhiteSpace(source[_position]))
            _position++;
        var start = _position;
        if (start == source.Length)
            return new ExpressionToken(ExpressionTokenKind.End, "", start);
        var first = source[start];
        if (first is '\'' or '"')
            return new ExpressionToken(ExpressionTokenKind.Text, ReadText(first), start);
        if (char.IsAsciiLetter(first) || first is '_' or '$')
            return Take(ExpressionTokenKind.Word, c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or '.');
        if (char.IsAsciiDigit(first))
            return Take(ExpressionTokenKind.Number, c => char.IsAsciiDigit(c) || c == '.');
        _position++;
        return new ExpressionToken(ExpressionTokenKind.Sign, first.ToString(), start);
    }

    private ExpressionToken Take(ExpressionTokenKind kind, Func<char, bool> belongs)
    {
        var start = _position;
        while (_position < source.Length && belongs(source[_position]))
            _position++;
        return new ExpressionToken(kind, source[start.._position], start);
    }

    private string ReadText(char quote)
    {
        var start = _position++;
        var text = new StringBuilder();
        while (_position < source.Length && source[_position] != quote)
            text.Append(source[_position] == '\\' ? ReadEscape() : source[_position++]);
        if (_position == source.Length)
            throw new ExpressionException(start, "这段文字缺少结尾的引号");
        _position++;
        return text.ToString();
    }

    private char ReadEscape()
    {
        var start = _position++;
        if (_position == source.Length)
            throw new ExpressionException(start, "反斜杠后面缺少字符");
        var escaped = source[_position++];
        return escaped switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadCodeUnit(start),
            _ => escaped,
        };
    }

    private char ReadCodeUnit(int start)
    {
        if (
            _position + 4 > source.Length
            || !ushort.TryParse(source.AsSpan(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
        )
        {
            throw new ExpressionException(start, "\\u 后面应是四位十六进制数字");
        }
        _position += 4;
        return (char)unit;
    }
}
