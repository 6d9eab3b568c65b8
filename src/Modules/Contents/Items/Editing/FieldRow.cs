using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Contents.Definitions;
using Union.Contents.Fields;

namespace Union.Contents.Items.Editing;

/// <summary>One field as the generated form shows it.</summary>
internal sealed record FieldRow(
    FieldKind Kind,
    ContentFieldDefinition Field,
    string Prefix,
    JsonObject? Value,
    IReadOnlyList<SelectListItem> Choices,
    string? Error
)
{
    /// <summary>Name of the control that a message stands beside.</summary>
    public string Name => $"{Prefix}.{Kind.Member}";

    public string Id => TagBuilder.CreateSanitizedId(Name, "_")!;

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public string? DescribedBy =>
        string.Join(' ', new[] { Field.Hint.Length > 0 ? HintId : null, Error is null ? null : ErrorId }.OfType<string>()) is { Length: > 0 } ids
            ? ids
            : null;

    public string Text(string member) => Value.TextOf(member);

    public string Css(string control) => Error is null ? control : control + " is-invalid";

    public static FieldRow Of(DefinedPart part, ContentFieldDefinition field, FieldKind kind, IItemFormPage page, ModelStateDictionary state)
    {
        var prefix = FieldInput.PrefixOf(part.Name, field.Name);
        var value = (page.Data[part.Name] as JsonObject)?[field.Name] as JsonObject;
        var error =
            state.TryGetValue($"{prefix}.{kind.Member}", out var entry) && entry.Errors.Count > 0
                ? string.Join("；", entry.Errors.Select(e => e.ErrorMessage))
                : null;
        return new FieldRow(kind, field, prefix, value, page.Choices.Of(part, field), error);
    }
}
