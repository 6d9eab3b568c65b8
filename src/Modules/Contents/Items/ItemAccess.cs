using Union.Contents.Definitions;
using Union.Contents.Review;

namespace Union.Contents.Items;

/// <summary>What the user may do with the items of a type: by the permissions of the type's own pages, by those of the type, or by those for all.</summary>
internal sealed class ItemAccess(Access access, ContentDefinitions definitions)
{
    public Task<bool> MayEditAsync(DefinedType type, Guid? at = null) => HasAsync(EditName(type), at);

    public Task<bool> MayPublishAsync(DefinedType type, Guid? at = null) => HasAsync(PublishName(type), at);

    public async Task<bool> MayViewAsync(DefinedType type, Guid? at = null) =>
        type.Pages is { } pages
            ? await HasAsync(pages.View, at)
            : await MayEditAsync(type, at)
                || await MayPublishAsync(type, at)
                || await HasAsync(ReviewPermissions.Review, at)
                || await HasAsync(ReviewPermissions.Sign, at)
                || (!type.Definition.Securable && await HasAsync(Permissions.View, at));

    /// <summary>The types whose items the user may see.</summary>
    public async Task<IReadOnlyList<DefinedType>> VisibleAsync(CancellationToken cancellationToken)
    {
        List<DefinedType> visible = [];
        foreach (var type in await definitions.AllAsync(cancellationToken))
            if (await MayViewAsync(type))
                visible.Add(type);
        return visible;
    }

    private static string EditName(DefinedType type) =>
        type.Pages?.Edit ?? (type.Definition.Securable ? DynamicPermissions.Edit(type.Name) : Permissions.Edit);

    private static string PublishName(DefinedType type) =>
        type.Pages?.Publish ?? (type.Definition.Securable ? DynamicPermissions.Publish(type.Name) : Permissions.Publish);

    private Task<bool> HasAsync(string permission, Guid? at) => at is { } id ? access.HasAsync(permission, id) : access.HasAsync(permission);
}
