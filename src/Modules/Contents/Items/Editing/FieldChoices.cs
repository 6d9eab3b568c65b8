using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Contents.Definitions;

namespace Union.Contents.Items.Editing;

/// <summary>What the fields of a form may be chosen from.</summary>
internal sealed class FieldChoices
{
    private readonly Dictionary<string, IReadOnlyList<SelectListItem>> _choices = new(StringComparer.Ordinal);

    /// <summary>Addresses of the newest files of the media library, for the fields that name some.</summary>
    public IReadOnlyList<string> Media { get; set; } = [];

    public IReadOnlyList<SelectListItem> Of(DefinedPart part, ContentFieldDefinition field) => _choices.GetValueOrDefault(Key(part, field)) ?? [];

    public void Put(DefinedPart part, ContentFieldDefinition field, IReadOnlyList<SelectListItem> choices) => _choices[Key(part, field)] = choices;

    private static string Key(DefinedPart part, ContentFieldDefinition field) => $"{part.Name}.{field.Name}";
}
