using System.Globalization;
using Union.Web.Display;
using Union.Web.Forms;

namespace Union.Work.Documents;

/// <summary>
/// What a paper is filled with: texts and lists of rows by dotted name.
/// <code>
/// new PaperData().Set("organization.name", founding.Name).Set("ballot.on", heldOn)
///     .Rows("candidates", candidates, (row, c) =&gt; row.Set("name", c.PersonName).Set("sex", c.Sex));
/// </code>
/// Inside a list a name is looked for in the row first, then outside. Each row has <c>no</c>, its number from 1.
/// </summary>
public sealed class PaperData
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PaperData>> _lists = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Texts => _texts;

    public IReadOnlyDictionary<string, List<PaperData>> Lists => _lists;

    public PaperData Set(string name, string? value)
    {
        _texts[name] = value ?? "";
        return this;
    }

    /// <summary>Written 2099年3月1日.</summary>
    public PaperData Set(string name, DateOnly? value) => Set(name, value is { } date ? ChinaTime.Date(date) : "");

    public PaperData Set(string name, long? value) => Set(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>For <c>{{#name}}</c> and <c>{{^name}}</c>: present or absent.</summary>
    public PaperData Set(string name, bool value) => Set(name, value ? "是" : "");

    /// <summary>A named value of the field's enums: its Chinese name.</summary>
    public PaperData Set(string name, Enum? value) => Set(name, value is null ? "" : value.DisplayName());

    public PaperData Rows<T>(string name, IEnumerable<T> rows, Action<PaperData, T> fill)
    {
        var list = new List<PaperData>();
        foreach (var row in rows)
        {
            var data = new PaperData().Set("no", list.Count + 1);
            fill(data, row);
            list.Add(data);
        }
        _lists[name] = list;
        return this;
    }
}
