using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Union.Core.Files;

/// <summary>Reads documents of office programs that may be damaged, or made to exhaust memory.</summary>
internal static class OfficePackage
{
    /// <param name="content">The file; it must be possible to go back in it.</param>
    /// <param name="what">What it is, such as “Word 文档”.</param>
    /// <param name="program">What may repair it.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">It is damaged or made to exhaust memory.</exception>
    public static T Read<T>(Stream content, string what, string program, Func<T> read, CancellationToken cancellation)
    {
        ZipGuard.Check(content, cancellation);
        try
        {
            return read();
        }
        catch (Exception broken)
            when (broken
                    is OpenXmlPackageException
                        or XmlException
                        or InvalidDataException
                        or FileFormatException
                        or KeyNotFoundException
                        or ArgumentOutOfRangeException
                        or UriFormatException
            )
        {
            throw new UnreadableFileException($"{what}已损坏，无法解析，请用 {program} 打开后另存一份", broken);
        }
    }
}
