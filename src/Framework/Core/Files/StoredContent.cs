namespace Union.Core.Files;

/// <summary>Content kept in the file store.</summary>
/// <param name="Sha256">Its name in the store: the hash in lower-case hexadecimal digits.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Format">What it really is.</param>
public sealed record StoredContent(string Sha256, long Length, FileFormat Format);
