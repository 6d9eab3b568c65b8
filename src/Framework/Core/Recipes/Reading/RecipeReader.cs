using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Union.Core.Recipes.Reading;

/// <summary>Reads Orchard's JSON dialect (comments, trailing commas) into a tree that knows its places.</summary>
internal ref struct RecipeReader
{
    private const int DeepestNesting = 64;

    private readonly string _file;
    private readonly SourceLines _lines;
    private Utf8JsonReader _json;
    private string _path;

    private RecipeReader(string file, byte[] source)
    {
        _file = file;
        _lines = new SourceLines(source);
        _path = "";
        _json = new Utf8JsonReader(
            source,
            new JsonReaderOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
                MaxDepth = DeepestNesting,
            }
        );
    }

    /// <summary>The tree of a recipe file; throws <see cref="RecipeException"/> with the place of the first mistake.</summary>
    public static RecipeNode Read(string file, byte[] source)
    {
        var text = source.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? source[Encoding.UTF8.Preamble.Length..] : source;
        var reader = new RecipeReader(file, text);
        try
        {
            return reader.ReadDocument();
        }
        catch (JsonException exception)
        {
            throw new RecipeException(reader.PlaceOf(exception, text), "此处不是正确的 JSON，请检查引号、逗号和括号是否成对。");
        }
        catch (InvalidOperationException)
        {
            throw new RecipeException(reader.Here(), "此处的文字不是正确的 UTF-8，请把文件另存为 UTF-8 后再试。");
        }
    }

    private RecipeNode ReadDocument()
    {
        _json.Read();
        var root = ReadValue();
        if (root.Kind != JsonValueKind.Object)
            throw new RecipeException(root.Place, "配方文件的最外层应是一个对象 { … }。");
        while (_json.Read())
        {
            // Reading on to the end reports anything left behind the closing bracket.
        }
        return root;
    }

    private RecipeNode ReadValue()
    {
        var place = Here();
        return _json.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(place),
            JsonTokenType.StartArray => ReadArray(place),
            JsonTokenType.String => RecipeNode.String(place, _json.GetString()!, _json.ValueIsEscaped),
            JsonTokenType.Number => RecipeNode.Number(place, Encoding.UTF8.GetString(_json.ValueSpan)),
            JsonTokenType.True => RecipeNode.Literal(place, JsonValueKind.True),
            JsonTokenType.False => RecipeNode.Literal(place, JsonValueKind.False),
            _ => RecipeNode.Literal(place, JsonValueKind.Null),
        };
    }

    private RecipeNode ReadObject(RecipePlace place)
    {
        var properties = new List<RecipeProperty>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var path = _path;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            var name = _json.GetString()!;
            _path = Join(path, name);
            var namePlace = Here();
            if (!names.Add(name))
                throw new RecipeException(namePlace, $"属性“{name}”写了两次，请只留一处。");
            _json.Read();
            properties.Add(new RecipeProperty(name, namePlace, ReadValue()));
        }
        _path = path;
        return RecipeNode.Object(place, properties);
    }

    private RecipeNode ReadArray(RecipePlace place)
    {
        var items = new List<RecipeNode>();
        var path = _path;
        while (true)
        {
            _path = string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]");
            if (!_json.Read() || _json.TokenType == JsonTokenType.EndArray)
                break;
            items.Add(ReadValue());
        }
        _path = path;
        return RecipeNode.Array(place, items);
    }

    private RecipePlace Here()
    {
        var (line, column) = _lines.At(_json.TokenStartIndex);
        return new RecipePlace(_file, line, column, _path);
    }

    private RecipePlace PlaceOf(JsonException exception, byte[] source)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
            start = Array.IndexOf(source, (byte)'\n', start) + 1;
        var (atLine, column) = _lines.At(start + (exception.BytePositionInLine ?? 0));
        return new RecipePlace(_file, atLine, column, _path);
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
