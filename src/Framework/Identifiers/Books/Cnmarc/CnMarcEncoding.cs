namespace Union.Identifiers.Books.Cnmarc;

/// <summary>The character encoding of a file of records.</summary>
public enum CnMarcEncoding
{
    /// <summary>UTF-8 where the bytes are valid as such, else GB 18030.</summary>
    Detect,

    Utf8,

    /// <summary>GB 18030, which old GBK and GB 2312 files are part of.</summary>
    Gb18030,
}
