using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Union.Core.Recipes.Expressions;

/// <summary>
/// Evaluates the expressions of one recipe. Variables are evaluated on first use and kept. What comes from outside the recipe
/// (<c>parameters</c>, <c>configuration</c>, <c>tenantname</c>) is taken as text and never evaluated again.
/// </summary>
internal sealed class RecipeScript
{
    private const int MostRounds = 32;
    private const int LargestUnzipped = 16 * 1024 * 1024;
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly RecipeNode? _variables;
    private readonly RecipeFolder _folder;
    private readonly RecipeSurroundings _surroundings;
    private readonly Dictionary<string, RecipeValue> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _evaluating = [];
    private readonly Dictionary<string, ExpressionFunction> _js;
    private readonly Dictionary<string, ExpressionFunction> _file;
    private bool _isFinal;

    public RecipeScript(RecipeNode? variables, RecipeFolder folder, RecipeSurroundings surroundings)
    {
        _variables = variables;
        _folder = folder;
        _surroundings = surroundings;
        _js = new Dictionary<string, ExpressionFunction>(StringComparer.Ordinal)
        {
            ["uuid"] = new(0, 0, _ => Guid.CreateVersion7().ToString()),
            ["variables"] = new(1, 1, arguments => Variable(arguments[0])),
            ["parameters"] = new(1, 2, arguments => Parameter(arguments[0], arguments.ElementAtOrDefault(1))),
            ["configuration"] = new(1, 2, arguments => Configuration(arguments[0], arguments.ElementAtOrDefault(1))),
            ["base64"] = new(1, 1, arguments => Encoding.UTF8.GetString(FromBase64(arguments[0]))),
            ["html"] = new(1, 1, arguments => WebUtility.HtmlDecode(arguments[0])),
            ["gzip"] = new(1, 1, arguments => Unzip(arguments[0])),
            ["tenantname"] = new(0, 0, _ => Outside(_surroundings.TenantName)),
        };
        _file = new Dictionary<string, ExpressionFunction>(StringComparer.Ordinal)
        {
            ["text"] = new(1, 1, arguments => FileText(arguments[0])),
            ["base64"] = new(1, 1, arguments => Convert.ToBase64String(_folder.Read(arguments[0]))),
        };
    }

    /// <summary>The same tree with every expression replaced by its value; mistakes are added to <paramref name="problems"/>.</summary>
    public RecipeNode Evaluate(RecipeNode node, ICollection<RecipeProblem> problems) =>
        node.Kind switch
        {
            JsonValueKind.Object => RecipeNode.Object(
                node.Place,
                [.. node.Properties.Select(property => property with { Value = Evaluate(property.Value, problems) })]
            ),
            JsonValueKind.Array => RecipeNode.Array(node.Place, [.. node.Items.Select(item => Evaluate(item, problems))]),
            JsonValueKind.String when RecipeText.EngineOf(node.Text!) is not null => EvaluateText(node, problems),
            _ => node,
        };

    private RecipeNode EvaluateText(RecipeNode node, ICollection<RecipeProblem> problems)
    {
        try
        {
            return RecipeNode.String(node.Place, Unfold(node).Text);
        }
        catch (RecipeException exception)
        {
            foreach (var problem in exception.Problems)
                problems.Add(problem);
            return node;
        }
    }

    private RecipeValue Unfold(RecipeNode node)
    {
        var text = node.Text!;
        var wasFinal = _isFinal;
        try
        {
            for (var round = 0; RecipeText.EngineOf(text) is { } engine; round++)
            {
                if (round == MostRounds)
                    throw new RecipeException(node.Place, $"表达式算了 {MostRounds} 次仍是表达式，像是在绕圈：{Cut(text)}");
                _isFinal = engine == RecipeText.VerbatimEngine;
                text = Once(node, text, engine, isWritten: round == 0);
                if (_isFinal)
                    return new RecipeValue(text, IsFinal: true);
            }
            return new RecipeValue(text, IsFinal: false);
        }
        finally
        {
            _isFinal = wasFinal;
        }
    }

    private string Once(RecipeNode node, string text, string engine, bool isWritten)
    {
        var body = RecipeText.BodyOf(text);
        try
        {
            return engine switch
            {
                "js" => ExpressionParser.Evaluate(body, _js),
                "file" => ExpressionParser.Evaluate(body, _file),
                RecipeText.VerbatimEngine => body,
                _ => throw new ExpressionException(
                    -engine.Length - 1,
                    $"没有表达式引擎“{engine}”；可以用 js、file，要原样保留这段文字请写成 [text:…]"
                ),
            };
        }
        catch (ExpressionException exception)
        {
            // Quote, bracket, engine and colon stand before the body in the file.
            var place = isWritten && !node.IsEscaped ? node.Place.Shifted(engine.Length + 3 + exception.Offset) : node.Place;
            throw new RecipeException(place, $"{exception.Message}：{Cut(text)}");
        }
    }

    private string Variable(string name)
    {
        if (!_values.TryGetValue(name, out var value))
            _values[name] = value = FirstValue(name);
        _isFinal |= value.IsFinal;
        return value.Text;
    }

    private RecipeValue FirstValue(string name)
    {
        var node = _variables?[name] ?? throw new FormatException($"没有定义变量“{name}”");
        if (_evaluating.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new FormatException($"变量循环引用：{string.Join(" → ", _evaluating)} → {name}");
        if (node.Kind != JsonValueKind.String)
            return new RecipeValue(node.Text ?? node.ToJson()?.ToJsonString() ?? "", IsFinal: false);
        _evaluating.Add(name);
        try
        {
            return Unfold(node);
        }
        finally
        {
            _evaluating.RemoveAt(_evaluating.Count - 1);
        }
    }

    /// <summary>The default as second argument is ours; Orchard's function has only the name.</summary>
    private string Parameter(string name, string? otherwise) =>
        _surroundings.Parameters.TryGetValue(name, out var value)
            ? Outside(value)
            : otherwise ?? throw new FormatException($"执行配方时没有给出参数“{name}”，表达式里也没有给默认值");

    private string Configuration(string key, string? otherwise) =>
        _surroundings.Configuration(key) is { } value
            ? Outside(value)
            : otherwise ?? throw new FormatException($"配置里没有“{key}”，表达式里也没有给默认值");

    private string Outside(string value)
    {
        _isFinal = true;
        return value;
    }

    private string FileText(string path)
    {
        var bytes = _folder.Read(path);
        try
        {
            return Utf8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException($"文件“{path}”不是 UTF-8 编码");
        }
    }

    private static byte[] FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : throw new FormatException("base64 的内容不正确");
    }

    private static string Unzip(string text)
    {
        using var zipped = new GZipStream(new MemoryStream(FromBase64(text)), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = zipped.Read(buffer)) > 0; )
        {
            plain.Write(buffer, 0, read);
            if (plain.Length > LargestUnzipped)
                throw new FormatException("gzip 解开后超过 16 MB");
        }
        return Encoding.UTF8.GetString(plain.GetBuffer(), 0, (int)plain.Length);
    }

    private static string Cut(string text) => text.Length <= 80 ? text : $"{text[..80]}…";
}
