using System.Text;
using System.Xml;

namespace Union.Work.Documents.Filling;

/// <summary>Text that may stand in XML: controls and broken characters are left out, ends of lines are one kind.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
                result.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(c).Append(text[++i]);
            else if (!char.IsSurrogate(c) && XmlConvert.IsXmlChar(c))
                result.Append(c);
        }
        return result.ToString();
    }
}
