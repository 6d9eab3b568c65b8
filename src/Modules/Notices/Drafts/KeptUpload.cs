using Union.Core.Files;

namespace Union.Notices.Drafts;

/// <summary>A file that was uploaded with a form that could not be saved: it waits in the store for the next try.</summary>
internal sealed record KeptUpload(string Name, StoredContent Content);
