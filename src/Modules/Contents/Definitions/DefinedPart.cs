namespace Union.Contents.Definitions;

/// <summary>A part on a type together with what the part is.</summary>
/// <param name="OnType">How it stands on the type.</param>
/// <param name="Part">Its fields; none for a part that keeps values of its own, such as <c>TitlePart</c>.</param>
public sealed record DefinedPart(ContentTypePartDefinition OnType, ContentPartDefinition Part)
{
    /// <summary>Its member in the JSON of an item.</summary>
    public string Name => OnType.Name;

    internal bool Is(string partName) => OnType.PartName == partName;
}
