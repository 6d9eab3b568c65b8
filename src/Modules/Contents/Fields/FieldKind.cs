using System.Text.Json.Nodes;
using Union.Contents.Definitions;

namespace Union.Contents.Fields;

/// <summary>A kind of field: how a form fills it, what it refuses, how it reads as plain text. Values keep Orchard's shape.</summary>
internal abstract class FieldKind(string name, string displayName, string member)
{
    /// <summary>As definitions name it: <c>TextField</c>.</summary>
    public string Name { get; } = name;

    public string DisplayName { get; } = displayName;

    /// <summary>The member of the value that a message stands beside.</summary>
    public string Member { get; } = member;

    /// <summary>People choose rather than write.</summary>
    public virtual bool IsChosen(ContentFieldDefinition field) => false;

    /// <summary>Writes what the form sent into the value; members it does not know stay.</summary>
    public abstract void Read(ContentFieldDefinition field, FieldInput input, JsonObject value);

    public abstract bool IsEmpty(JsonObject? value);

    /// <summary>What is wrong with a value that is not empty, in words for the editor.</summary>
    public virtual IEnumerable<string> Problems(ContentFieldDefinition field, JsonObject value) => [];

    /// <summary>As plain text: for comparisons, lists and search.</summary>
    public abstract string Text(ContentFieldDefinition field, JsonObject? value);

    /// <summary>The value a new item begins with; null for none.</summary>
    public virtual JsonObject? Default(ContentFieldDefinition field) =>
        field.Own.TextOf("DefaultValue") is { Length: > 0 } text ? new JsonObject { [Member] = text } : null;
}
