using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Forms;

/// <summary>
/// A form field: label (from [Display]), control by type, hint, message, required mark. The control is a text box, number, date, time,
/// password, check box, file, choice (<c>items</c> or an enum) or, with <c>rows</c>, a text of several lines.
/// <code>
/// &lt;u-field for="Input.Title" hint="不超过 100 个字" /&gt;
/// &lt;u-field for="Input.Body" rows="14" /&gt; &lt;u-field for="Input.Role" items="Model.Roles" /&gt;
/// &lt;u-field for="Input.Password" type="password" autocomplete="current-password" /&gt;
/// </code>
/// Other attributes (placeholder, autocomplete, inputmode, autofocus, accept, multiple) go to the control.
/// </summary>
[HtmlTargetElement("u-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : UnionTagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public string? Type { get; set; }

    public int? Rows { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Overrides what the model's attributes say.</summary>
    public bool? Required { get; set; }

    /// <summary>The empty choice of a select.</summary>
    public string Choose { get; set; } = "请选择";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var extra = await output.GetChildContentAsync();
        var field = new FieldState(ViewContext, For, Hint is not null || !extra.IsEmptyOrWhiteSpace, Required);
        var attributes = field.Attributes(output.Attributes, Rows is not null || IsText());
        var control = Control(field, attributes);

        output.Attributes.Clear();
        Begin(output, "div", "u-field");
        var label = Encode(Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName);
        var mark = field.IsRequired ? " u-field-required" : "";
        var html = output.Content;
        if (IsCheckBox())
            html.AppendHtml("<div class=\"form-check\">")
                .AppendHtml(control)
                .AppendHtml($"<label class=\"form-check-label\" for=\"{field.Id}\">{label}</label></div>");
        else
            html.AppendHtml($"<label class=\"form-label{mark}\" for=\"{field.Id}\">{label}</label>").AppendHtml(control);
        if (field.HasHint)
            html.AppendHtml($"<div class=\"form-hint\" id=\"{field.HintId}\">").Append(Hint ?? "").AppendHtml(extra).AppendHtml("</div>");
        if (field.Error is { } error)
            html.AppendHtml($"<div class=\"u-field-error\" id=\"{field.ErrorId}\">")
                .AppendHtml(IconHtml("alert-circle"))
                .AppendHtml("<span>")
                .Append(error)
                .AppendHtml("</span></div>");
    }

    private IHtmlContent Control(FieldState field, Dictionary<string, object?> attributes)
    {
        var explorer = For.ModelExplorer;
        if (IsCheckBox())
            return CheckBox(attributes);
        if (Choices() is { } choices)
        {
            attributes["class"] = field.CssClass("form-select");
            var isMany = For.Metadata.IsEnumerableType && For.ModelExplorer.ModelType != typeof(string);
            return generator.GenerateSelect(
                ViewContext,
                explorer,
                isMany || (field.IsRequired && For.Model is not null) ? null : Choose,
                For.Name,
                choices,
                isMany,
                attributes
            );
        }
        attributes["class"] = field.CssClass("form-control");
        if (Rows is { } rows)
            return generator.GenerateTextArea(ViewContext, explorer, For.Name, rows, 0, attributes);
        if (IsFile())
        {
            attributes["type"] = "file";
            attributes["id"] = field.Id;
            attributes["name"] = field.Name;
            if (For.Metadata.IsEnumerableType)
                attributes["multiple"] = "multiple";
            var file = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            file.MergeAttributes(attributes);
            return file;
        }
        var type = Type ?? InputType();
        attributes["type"] = type;
        return type == "password"
            ? generator.GeneratePassword(ViewContext, explorer, For.Name, null, attributes)
            : generator.GenerateTextBox(ViewContext, explorer, For.Name, For.Model, FormatFor(type), attributes);
    }

    private IHtmlContent CheckBox(Dictionary<string, object?> attributes)
    {
        attributes["class"] = "form-check-input";
        attributes.Remove("required");
        attributes.Remove("aria-required");
        var both = new HtmlContentBuilder();
        both.AppendHtml(generator.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, attributes));
        return both.AppendHtml(generator.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name));
    }

    private IEnumerable<SelectListItem>? Choices()
    {
        if (Items is not null)
            return Items;
        return For.Metadata.IsEnum ? EnumChoices.Of(For.Metadata.UnderlyingOrModelType) : null;
    }

    private bool IsCheckBox() => Items is null && For.Metadata.UnderlyingOrModelType == typeof(bool);

    private bool IsFile() => Type == "file" || typeof(IFormFile).IsAssignableFrom(For.Metadata.ElementType ?? For.Metadata.ModelType);

    private bool IsText() => For.Metadata.ModelType == typeof(string) && Items is null;

    private string InputType() =>
        (For.Metadata.DataTypeName, Nullable.GetUnderlyingType(For.Metadata.ModelType) ?? For.Metadata.ModelType) switch
        {
            ("Password", _) => "password",
            ("EmailAddress", _) => "email",
            ("PhoneNumber", _) => "tel",
            ("Url", _) => "url",
            ("Date", _) => "date",
            (_, var t) when t == typeof(DateOnly) => "date",
            (_, var t) when t == typeof(TimeOnly) => "time",
            (_, var t) when t == typeof(DateTime) => "datetime-local",
            (_, var t) when t == typeof(int) || t == typeof(long) || t == typeof(short) => "number",
            _ => "text",
        };

    private static string? FormatFor(string type) =>
        type switch
        {
            "date" => "{0:yyyy-MM-dd}",
            "time" => "{0:HH:mm}",
            "datetime-local" => "{0:yyyy-MM-ddTHH:mm}",
            _ => null,
        };
}
