using Union.Core.Files;

namespace Union.Contents.Attachments;

/// <summary>A file that was uploaded with a form that could not be saved: it waits in the store for the next try.</summary>
public sealed record KeptUpload(string Name, StoredContent Content);
