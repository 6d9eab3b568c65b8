using Union.Core.Files;
using Union.Core.Files.Tables;

namespace Union.Organizations.Founding.Enrolments;

/// <summary>An uploaded list of members: the first sheet of a workbook, or lines of text as they are pasted.</summary>
internal static class MemberFile
{
    public const long MostBytes = 10 * 1024 * 1024;

    /// <summary>Null when the file is neither.</summary>
    public static IReadOnlyList<SheetRow>? Read(string fileName, MemoryStream content, CancellationToken cancellationToken)
    {
        try
        {
            return Path.GetExtension(fileName).ToUpperInvariant() switch
            {
                ".XLSX" => TableFile.Read(content, FileFormat.Xlsx, MemberLines.Most, cancellationToken) is [var sheet, ..] ? sheet.Rows : [],
                ".CSV" or ".TXT" => TextDecoder.TryDecode(content.ToArray()) is { } decoded ? [.. MemberLines.Split(decoded.Text)] : null,
                _ => null,
            };
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
