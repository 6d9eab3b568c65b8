namespace Union.Core.Indexing;

/// <summary>
/// A file that belongs to a document. The source only names it: its text is read in the background, kept by the hash of its content, and
/// becomes passages of the document; a file that gives no text is listed for administrators and holds nothing up.
/// </summary>
/// <param name="Title">What people read.</param>
/// <param name="FileName">Its name, whose ending must fit its content.</param>
/// <param name="Sha256">Its content in the file store of the tenant.</param>
/// <param name="Anchor">The fragment of the document's page that leads to the file; empty when it has none.</param>
public sealed record IndexedFile(string Title, string FileName, string Sha256, string Anchor = "");
