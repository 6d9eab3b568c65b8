namespace Union.Core.Files;

/// <summary>What a file really is, told from its content and never from its name.</summary>
public enum FileFormat
{
    /// <summary>Neither text nor a format we know.</summary>
    Unknown,
    Empty,
    Text,
    Html,
    Xml,
    Rtf,
    Pdf,
    Docx,
    Xlsx,
    Pptx,

    /// <summary>An Office file that carries macros, under whatever name.</summary>
    OfficeWithMacros,

    /// <summary>Word, Excel or PowerPoint before 2007, and WPS.</summary>
    OldOffice,
    Zip,

    /// <summary>Begins like a zip and ends before its directory: cut off on the way.</summary>
    CutOffZip,
    OtherArchive,
    Png,
    Jpeg,
    Gif,
    Webp,
    Program,
}
