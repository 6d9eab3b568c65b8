using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Union.Contents.Fields;

namespace Union.Contents.Definitions.Editing;

/// <summary>The settings of a field that the administration knows; others that a recipe brought stay.</summary>
internal sealed class FieldForm
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Display(Name = "名称"), Required(ErrorMessage = "请填写名称。"), StringLength(100)]
    public string? DisplayName { get; set; }

    [Display(Name = "必填（发布时检查）")]
    public bool Required { get; set; }

    [Display(Name = "提示"), StringLength(500)]
    public string? Hint { get; set; }

    [Display(Name = "填写方式")]
    public string? Editor { get; set; }

    [Display(Name = "选项（一行一个）"), StringLength(50_000)]
    public string? Options { get; set; }

    [Display(Name = "默认值"), StringLength(500)]
    public string? DefaultValue { get; set; }

    [Display(Name = "最小值")]
    public string? Minimum { get; set; }

    [Display(Name = "最大值")]
    public string? Maximum { get; set; }

    [Display(Name = "小数位数"), Range(0, 10, ErrorMessage = "小数位数是 0 到 10。")]
    public int? Scale { get; set; }

    [Display(Name = "最多字数"), Range(1, 200_000, ErrorMessage = "最多字数是 1 到 200000。")]
    public int? MaxLength { get; set; }

    [Display(Name = "可以有几个")]
    public bool Multiple { get; set; }

    [Display(Name = "词表")]
    public string? Taxonomy { get; set; }

    [Display(Name = "可以引用的类型")]
    public List<string> Types { get; set; } = [];

    public int BasedOn { get; set; }

    public static FieldForm Of(ContentFieldDefinition field, int basedOn)
    {
        var own = field.Own;
        return new FieldForm
        {
            DisplayName = field.DisplayName,
            Required = field.IsRequired,
            Hint = field.Hint,
            Editor = field.Editor,
            Options = string.Join('\n', OptionsOf(field).Select(c => c.Name == c.Value ? c.Name : $"{c.Name} | {c.Value}")),
            DefaultValue = own.TextOf("DefaultValue"),
            Minimum = own.TextOf("Minimum"),
            Maximum = own.TextOf("Maximum"),
            Scale = int.TryParse(own.TextOf("Scale"), Invariant, out var scale) ? scale : null,
            MaxLength = int.TryParse(own.TextOf("MaxLength"), Invariant, out var most) ? most : null,
            Multiple = field.FieldName switch
            {
                "TaxonomyField" => !TaxonomyField.IsSingle(field),
                "MediaField" => MediaField.IsMany(field),
                _ => own.Says("Multiple"),
            },
            Taxonomy = own.TextOf("TaxonomyContentItemId"),
            Types = [.. own.TextsOf("DisplayedContentTypes")],
            BasedOn = basedOn,
        };
    }

    public ContentFieldDefinition ToField(ContentFieldDefinition before)
    {
        var settings = (JsonObject?)before.Settings?.DeepClone() ?? [];
        Section(settings, ContentFieldDefinition.CommonSection)[nameof(DisplayName)] = DisplayName!.Trim();
        var own = Section(settings, before.FieldName + "Settings");
        own[nameof(Required)] = Required;
        Put(own, "Hint", Hint);
        switch (before.FieldName)
        {
            case "TextField":
                Put(Section(settings, ContentFieldDefinition.CommonSection), "Editor", Editor);
                Put(own, "MaxLength", MaxLength);
                Put(own, "DefaultValue", DefaultValue);
                if (Editor == TextField.ListEditor)
                    Section(settings, TextField.ListSection)[nameof(Options)] = Choice.ToJson(Choices());
                break;
            case "MultiTextField":
                own[nameof(Options)] = Choice.ToJson(Choices());
                break;
            case "NumericField":
                PutNumber(own, "Minimum", Minimum);
                PutNumber(own, "Maximum", Maximum);
                Put(own, "Scale", Scale);
                Put(own, "DefaultValue", DefaultValue);
                break;
            case "DateField":
                Put(own, "Minimum", Minimum);
                Put(own, "Maximum", Maximum);
                break;
            case "BooleanField":
                own[nameof(DefaultValue)] = DefaultValue is "true" or "是";
                break;
            case "TaxonomyField":
                (own["TaxonomyContentItemId"], own["Unique"]) = (Taxonomy ?? "", !Multiple);
                break;
            case "ContentPickerField":
                (own[nameof(Multiple)], own["DisplayedContentTypes"]) = (Multiple, ContentJson.ListOf(Types));
                own["DisplayAllContentTypes"] = Types.Count == 0;
                break;
            case "MediaField":
                own[nameof(Multiple)] = Multiple;
                break;
        }
        return before with { Settings = settings };
    }

    /// <summary>What is wrong with the settings, with the field it stands beside.</summary>
    public IEnumerable<(string Key, string Problem)> Problems(string kind)
    {
        var isChoice = kind == "MultiTextField" || (kind == "TextField" && Editor == TextField.ListEditor);
        if (isChoice && Choices().Count == 0)
            yield return (nameof(Options), "请至少写一个选项。");
        if (isChoice && Choices().GroupBy(c => c.Value).Any(g => g.Count() > 1))
            yield return (nameof(Options), "选项写重了，请去掉一个。");
        if (kind == "NumericField" && (!IsNumber(Minimum) || !IsNumber(Maximum)))
            yield return (nameof(Minimum), "最小值和最大值要填数字。");
        if (kind == "DateField" && (!IsDate(Minimum) || !IsDate(Maximum)))
            yield return (nameof(Minimum), "最早和最晚要填日期，如 2099-03-01。");
        if (kind == "TaxonomyField" && string.IsNullOrEmpty(Taxonomy))
            yield return (nameof(Taxonomy), "请选择词表；还没有的话，先新建一个带“分类词表”部件的类型和它的内容。");
    }

    private List<Choice> Choices() =>
        [
            .. (Options ?? "")
                .Split('\n')
                .Select(l => l.Split('|', 2))
                .Where(l => l[0].Trim().Length > 0)
                .Select(l => new Choice(l[0].Trim(), l.Length > 1 && l[1].Trim().Length > 0 ? l[1].Trim() : l[0].Trim())),
        ];

    private static IReadOnlyList<Choice> OptionsOf(ContentFieldDefinition field) =>
        field.FieldName == "MultiTextField" ? MultiTextField.Choices(field) : Choice.Of(field.Settings?[TextField.ListSection] as JsonObject);

    private static bool IsNumber(string? text) => string.IsNullOrWhiteSpace(text) || decimal.TryParse(text, Invariant, out _);

    private static bool IsDate(string? text) => string.IsNullOrWhiteSpace(text) || DateField.Date(text.Trim()) is not null;

    private static void Put(JsonObject section, string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            section.Remove(name);
        else
            section[name] = text.Trim();
    }

    private static void Put(JsonObject section, string name, int? number)
    {
        if (number is { } value)
            section[name] = value;
        else
            section.Remove(name);
    }

    private static void PutNumber(JsonObject section, string name, string? text)
    {
        if (decimal.TryParse(text, Invariant, out var number))
            section[name] = number;
        else
            section.Remove(name);
    }

    private static JsonObject Section(JsonObject settings, string name)
    {
        if (settings[name] is JsonObject section)
            return section;
        section = [];
        settings[name] = section;
        return section;
    }
}
