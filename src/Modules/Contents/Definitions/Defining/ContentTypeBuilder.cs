using System.Globalization;
using System.Text.Json.Nodes;

namespace Union.Contents.Definitions.Defining;

/// <summary>
/// Writes a content type in code, with Orchard's words:
/// <code>ContentTypeBuilder.Define("Faq", "常见问题").Creatable().Listable().WithPart("TitlePart").WithField("Answer", f => f.OfType("TextField"))</code>
/// </summary>
public sealed class ContentTypeBuilder
{
    private readonly string _name;
    private readonly string _displayName;
    private readonly JsonObject _settings = [];
    private readonly List<ContentTypePartDefinition> _parts = [];
    private readonly List<ContentFieldDefinition> _fields = [];

    private ContentTypeBuilder(string name, string displayName) => (_name, _displayName) = (name, displayName);

    public static ContentTypeBuilder Define(string name, string displayName) => new(name, displayName);

    public ContentTypeBuilder Creatable() => Says("Creatable");

    public ContentTypeBuilder Listable() => Says("Listable");

    public ContentTypeBuilder Draftable() => Says("Draftable");

    public ContentTypeBuilder Versionable() => Says("Versionable");

    public ContentTypeBuilder Securable() => Says("Securable");

    /// <summary>Puts a part on the type, behind those it has.</summary>
    public ContentTypeBuilder WithPart(string partName, JsonObject? settings = null)
    {
        var section = new JsonObject { ["Position"] = _parts.Count.ToString(CultureInfo.InvariantCulture) };
        var all = new JsonObject { [ContentTypePartDefinition.CommonSection] = section };
        if (settings is not null)
            all[partName + "Settings"] = settings;
        _parts.Add(new ContentTypePartDefinition(partName, partName, all));
        return this;
    }

    /// <summary>Gives the type's own part a field, behind those it has.</summary>
    public ContentTypeBuilder WithField(string name, Func<ContentFieldBuilder, ContentFieldBuilder> define)
    {
        if (_fields.Count == 0)
            WithPart(_name);
        _fields.Add(define(new ContentFieldBuilder(name, _fields.Count)).Build());
        return this;
    }

    public ContentTypeDefinition BuildType() =>
        new(_name, _displayName, new JsonObject { [ContentTypeDefinition.CommonSection] = _settings.DeepClone() }, [.. _parts]);

    public IReadOnlyList<ContentPartDefinition> BuildParts() => _fields.Count == 0 ? [] : [new ContentPartDefinition(_name, null, [.. _fields])];

    private ContentTypeBuilder Says(string setting)
    {
        _settings[setting] = true;
        return this;
    }
}
