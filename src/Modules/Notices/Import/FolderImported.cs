namespace Union.Notices.Import;

/// <summary>An import brought in new documents and published them.</summary>
/// <param name="Folder">Name of the folder.</param>
/// <param name="Since">When the import began.</param>
/// <param name="IsForStaff">They are for staff.</param>
internal sealed record FolderImported(string Folder, DateTime Since, bool IsForStaff);
