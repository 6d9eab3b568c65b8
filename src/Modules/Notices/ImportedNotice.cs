using Union.Notices.Import;

namespace Union.Notices;

/// <summary>A document as an import read it.</summary>
/// <param name="Folder">Name of the imported folder, such as laws.</param>
/// <param name="Path">Path of the file relative to it, with forward slashes.</param>
/// <param name="Hash">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Content">What it says; the lengths are the caller's care (<see cref="Trim"/>).</param>
/// <param name="Publish">Publish at once; otherwise it stays a draft.</param>
/// <param name="Head">What is stated about its head; it goes before what stands there.</param>
internal sealed record ImportedNotice(string Folder, string Path, string Hash, NoticeContent Content, bool Publish, StatedHead? Head = null)
{
    /// <summary>The content cut to what the columns hold.</summary>
    public static NoticeContent Trim(NoticeContent content) =>
        content with
        {
            Title = Cut(content.Title, ContentVersion.TitleLength),
            Kind = Cut(content.Kind, NoticeKinds.MaxLength),
            Summary = Cut(content.Summary, ContentVersion.SummaryLength),
            NumberText = Cut(content.NumberText, NoticeVersion.NumberLength),
            Issuer = Cut(content.Issuer, NoticeVersion.IssuerLength),
        };

    private static string Cut(string text, int length)
    {
        text = text.Trim();
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
