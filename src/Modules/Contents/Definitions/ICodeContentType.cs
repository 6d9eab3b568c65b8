namespace Union.Contents.Definitions;

/// <summary>
/// A content type that a module defines in code: it is in every site where the module's feature is on, and neither a recipe nor an
/// administrator changes it. Registered as scoped service. A type with pages of its own says where they are; any other gets generated ones.
/// </summary>
public interface ICodeContentType
{
    /// <summary>The type and its parts.</summary>
    ContentTypeDefinition Type { get; }

    /// <summary>The parts with fields that the type brings along: the part of its own fields, if it has any.</summary>
    IReadOnlyList<ContentPartDefinition> Parts { get; }

    /// <summary>Pages of its own and the permissions they ask for; null where the generated ones serve.</summary>
    OwnPages? Pages => null;
}
