using System.Text.Json.Nodes;
using Union.Contents.Definitions;

namespace Union.Contents.Fields;

/// <summary><c>{ "Paths": ["…"], "MediaTexts": ["…"] }</c>: files of the media library.</summary>
internal sealed class MediaField() : FieldKind("MediaField", "图片和媒体", "Paths")
{
    private const int Most = 100;

    public override bool IsChosen(ContentFieldDefinition field) => true;

    public static bool IsMany(ContentFieldDefinition field) => field.Own?["Multiple"] is null || field.Own.Says("Multiple");

    // One path a line; a text about the picture may follow behind a bar.
    public override void Read(ContentFieldDefinition field, FieldInput input, JsonObject value)
    {
        var lines = input.Long("Paths").Split('\n').Select(l => l.Split('|', 2)).Where(l => l[0].Trim().Length > 0).ToList();
        value["Paths"] = ContentJson.ListOf(lines.Select(l => Path(l[0])));
        value["MediaTexts"] = ContentJson.ListOf(lines.Select(l => l.Length > 1 ? l[1].Trim() : ""));
    }

    public override bool IsEmpty(JsonObject? value) => value.TextsOf("Paths").Count == 0;

    public override IEnumerable<string> Problems(ContentFieldDefinition field, JsonObject value)
    {
        var count = value.TextsOf("Paths").Count;
        if (count > Most)
            yield return $"“{field.DisplayName}”最多 {Most} 个文件。";
        else if (count > 1 && !IsMany(field))
            yield return $"“{field.DisplayName}”只能放一个文件。";
    }

    public override string Text(ContentFieldDefinition field, JsonObject? value) => string.Join("、", value.TextsOf("Paths"));

    /// <summary>The lines the form shows.</summary>
    public static string Lines(JsonObject? value)
    {
        var texts = value.TextsOf("MediaTexts");
        return string.Join('\n', value.TextsOf("Paths").Select((p, i) => texts.ElementAtOrDefault(i) is { Length: > 0 } text ? $"{p} | {text}" : p));
    }

    // People paste the address of the file as the page shows it.
    private static string Path(string written)
    {
        var path = written.Trim();
        var at = path.IndexOf("/media/", StringComparison.Ordinal);
        return Uri.UnescapeDataString(at >= 0 ? path[(at + 7)..] : path.TrimStart('/'));
    }
}
