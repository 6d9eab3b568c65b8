using System.Text.Json.Nodes;
using Union.Contents.Definitions;

namespace Union.Contents.Fields;

/// <summary><c>{ "Url": "…", "Text": "…" }</c></summary>
internal sealed class LinkField() : FieldKind("LinkField", "链接", "Url")
{
    private const int Longest = 2000;

    /// <summary>An address a page may lead to: of the web, mail, telephone, or of this site.</summary>
    public static bool IsSafe(string url) =>
        url.StartsWith('/') || url.StartsWith("~/", StringComparison.Ordinal)
            ? !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\')
            : Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel";

    public override void Read(ContentFieldDefinition field, FieldInput input, JsonObject value) =>
        (value["Url"], value["Text"]) = (input.Text("Url"), input.Text("Text"));

    public override bool IsEmpty(JsonObject? value) => value.TextOf("Url").Length == 0 && value.TextOf("Text").Length == 0;

    public override IEnumerable<string> Problems(ContentFieldDefinition field, JsonObject value)
    {
        var url = value.TextOf("Url");
        if (url.Length == 0)
            yield return $"“{field.DisplayName}”写了文字，没有写网址。";
        else if (url.Length > Longest)
            yield return $"“{field.DisplayName}”的网址太长，最多 {Longest} 个字符。";
        else if (!IsSafe(url))
            yield return $"“{field.DisplayName}”的“{url}”不是网址；请写 https:// 开头的网址，或以 / 开头的本站地址。";
    }

    public override string Text(ContentFieldDefinition field, JsonObject? value) =>
        value.TextOf("Text") is { Length: > 0 } text ? $"{text}（{value.TextOf("Url")}）" : value.TextOf("Url");

    public override JsonObject? Default(ContentFieldDefinition field) =>
        field.Own.TextOf("DefaultUrl") is { Length: > 0 } url ? new JsonObject { ["Url"] = url, ["Text"] = field.Own.TextOf("DefaultText") } : null;
}
