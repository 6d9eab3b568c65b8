using Union.Contents.Definitions;

namespace Union.Contents;

/// <summary>Permissions a content type brings, named as in Orchard: <c>Edit_Faq</c>, <c>Publish_Faq</c>.</summary>
internal static class DynamicPermissions
{
    private const string Category = "内容类型";

    public static string Edit(string type) => $"Edit_{type}";

    public static string Publish(string type) => $"Publish_{type}";

    public static IEnumerable<string> NamesOf(string type) => [Edit(type), Publish(type)];

    /// <summary>Those of the types that ask for some of their own and have no pages with others.</summary>
    public static IReadOnlyList<Permission> Of(IEnumerable<DefinedType> types) =>
        [.. types.Where(t => t.Definition.Securable && t.Pages is null).SelectMany(Of)];

    private static IEnumerable<Permission> Of(DefinedType type) =>
        [
            new Permission(Edit(type.Name), $"起草和修改“{type.DisplayName}”", [Permissions.EditAll]) { Category = Category },
            new Permission(Publish(type.Name), $"发布、撤回和删除“{type.DisplayName}”", [Permissions.PublishAll]) { Category = Category },
        ];
}
