namespace Union.Contents.Definitions;

/// <summary>The pages a type defined in code has of its own, within the site, and the permissions of those who use them.</summary>
/// <param name="List">List of its items, such as <c>/admin/notices</c>.</param>
/// <param name="New">Where an item is made.</param>
/// <param name="View">Permission to see its drafts.</param>
/// <param name="Edit">Permission to change them.</param>
/// <param name="Publish">Permission to publish them.</param>
public sealed record OwnPages(string List, string New, string View, string Edit, string Publish);
