using System.Globalization;
using System.Text.Json.Nodes;

namespace Union.Contents.Definitions.Defining;

/// <summary>Writes a field in code.</summary>
public sealed class ContentFieldBuilder
{
    private readonly string _name;
    private readonly JsonObject _common;
    private readonly JsonObject _own = [];
    private string _kind = "TextField";

    internal ContentFieldBuilder(string name, int position)
    {
        _name = name;
        _common = new JsonObject { ["Position"] = position.ToString(CultureInfo.InvariantCulture) };
    }

    /// <summary>Its kind, such as <c>NumericField</c>.</summary>
    public ContentFieldBuilder OfType(string kind)
    {
        _kind = kind;
        return this;
    }

    public ContentFieldBuilder WithDisplayName(string displayName)
    {
        _common["DisplayName"] = displayName;
        return this;
    }

    public ContentFieldBuilder WithEditor(string editor)
    {
        _common["Editor"] = editor;
        return this;
    }

    public ContentFieldBuilder WithSetting(string name, JsonNode value)
    {
        _own[name] = value;
        return this;
    }

    internal ContentFieldDefinition Build()
    {
        var settings = new JsonObject { [ContentFieldDefinition.CommonSection] = _common };
        if (_own.Count > 0)
            settings[_kind + "Settings"] = _own;
        return new ContentFieldDefinition(_kind, _name, settings);
    }
}
