using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Union.Web.Assets;

/// <summary>Encoding that leaves Chinese readable in the source: it is safe, and a third of the bytes.</summary>
internal static class Html
{
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string? text) => Encoder.Encode(text ?? "");
}
