namespace Union.Core.Recipes.Expressions;

/// <summary>
/// Evaluates the part of JavaScript that recipes use: texts, numbers, <c>+</c>, brackets and calls of known functions.
/// There is no script engine behind it: a recipe can compute a value, not do anything.
/// </summary>
internal sealed class ExpressionParser
{
    private const int DeepestNesting = 32;
    private const int LongestValue = 64 * 1024 * 1024;

    private readonly ExpressionLexer _lexer;
    private readonly IReadOnlyDictionary<string, ExpressionFunction> _functions;
    private ExpressionToken _token;
    private int _nesting;

    private ExpressionParser(string source, IReadOnlyDictionary<string, ExpressionFunction> functions)
    {
        _lexer = new ExpressionLexer(source);
        _functions = functions;
        _token = _lexer.Next();
    }

    public static string Evaluate(string source, IReadOnlyDictionary<string, ExpressionFunction> functions)
    {
        var parser = new ExpressionParser(source, functions);
        var value = parser.Sum();
        if (parser.IsSign(";"))
            parser.Advance();
        if (parser._token.Kind != ExpressionTokenKind.End)
            throw new ExpressionException(parser._token.Offset, $"这里多出了“{parser._token.Text}”");
        return value;
    }

    private string Sum()
    {
        var value = Term();
        while (IsSign("+"))
        {
            var sign = _token.Offset;
            Advance();
            value += Term();
            if (value.Length > LongestValue)
                throw new ExpressionException(sign, "拼出的文字太长");
        }
        return value;
    }

    private string Term()
    {
        var token = _token;
        switch (token.Kind)
        {
            case ExpressionTokenKind.Text or ExpressionTokenKind.Number:
                Advance();
                return token.Text;
            case ExpressionTokenKind.Word:
                Advance();
                return token.Text is "true" or "false" ? token.Text : Call(token);
            case ExpressionTokenKind.Sign when token.Text == "(":
                return Bracket();
            case ExpressionTokenKind.End:
                throw new ExpressionException(token.Offset, "表达式没有写完");
            default:
                throw new ExpressionException(token.Offset, $"不认识“{token.Text}”；表达式里只能写文字、数字、+ 和函数");
        }
    }

    private string Bracket()
    {
        if (++_nesting > DeepestNesting)
            throw new ExpressionException(_token.Offset, "括号嵌套太深");
        Advance();
        var value = Sum();
        Expect(")");
        _nesting--;
        return value;
    }

    private string Call(ExpressionToken name)
    {
        if (!IsSign("("))
            throw new ExpressionException(name.Offset, $"不认识“{name.Text}”；函数后面要写括号，例如 uuid()");
        if (!_functions.TryGetValue(name.Text, out var function))
            throw new ExpressionException(name.Offset, $"没有函数“{name.Text}”；可以用的有 {string.Join("、", _functions.Keys)}");
        var arguments = Arguments();
        if (arguments.Count < function.Fewest || arguments.Count > function.Most)
            throw new ExpressionException(name.Offset, $"函数“{name.Text}”的参数个数不对，应为 {function.Counts}，实为 {arguments.Count}");
        try
        {
            return function.Invoke(arguments);
        }
        catch (Exception exception) when (exception is FormatException or RecipeFileException or InvalidDataException)
        {
            throw new ExpressionException(name.Offset, exception.Message.TrimEnd('。'));
        }
    }

    private List<string> Arguments()
    {
        if (++_nesting > DeepestNesting)
            throw new ExpressionException(_token.Offset, "括号嵌套太深");
        Advance();
        var arguments = new List<string>();
        while (!IsSign(")"))
        {
            arguments.Add(Sum());
            if (!IsSign(","))
                break;
            Advance();
        }
        Expect(")");
        _nesting--;
        return arguments;
    }

    private void Expect(string sign)
    {
        if (!IsSign(sign))
            throw new ExpressionException(_token.Offset, $"这里缺少“{sign}”");
        Advance();
    }

    private bool IsSign(string sign) => _token.Kind == ExpressionTokenKind.Sign && _token.Text == sign;

    private void Advance() => _token = _lexer.Next();
}
