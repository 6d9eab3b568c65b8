using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Forms;

/// <summary>What is known of a field when it is written: names, message, whether it must be filled.</summary>
internal sealed class FieldState
{
    private readonly ModelExpression _for;

    public FieldState(ViewContext view, ModelExpression expression, bool hasHint, bool? required)
    {
        _for = expression;
        HasHint = hasHint;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        IsRequired = required ?? (expression.Metadata.IsRequired && expression.Metadata.UnderlyingOrModelType != typeof(bool));
        if (view.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0)
            Error = string.Join("；", entry.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0)) is { Length: > 0 } all
                ? all
                : "填写的内容不正确。";
    }

    public string Name { get; }

    public string Id { get; }

    public bool HasHint { get; }

    public bool IsRequired { get; }

    public string? Error { get; }

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public string CssClass(string control) => Error is null ? control : control + " is-invalid";

    /// <summary>The attributes of the control: those written on the tag and those that tie label, hint and message to it.</summary>
    public Dictionary<string, object?> Attributes(TagHelperAttributeList written, bool isText)
    {
        var all = written.Where(a => a.Name is not "class").ToDictionary(a => a.Name, a => (object?)a.Value);
        if (IsRequired)
            all["required"] = "required";
        if (Error is not null)
            all["aria-invalid"] = "true";
        var describedBy = string.Join(' ', new[] { HasHint ? HintId : null, Error is null ? null : ErrorId }.OfType<string>());
        if (describedBy.Length > 0)
            all["aria-describedby"] = describedBy;
        if (isText && MaxLength() is { } most)
            all.TryAdd("maxlength", most);
        return all;
    }

    private int? MaxLength() =>
        _for
            .Metadata.ValidatorMetadata.Select(v =>
                v switch
                {
                    StringLengthAttribute s => s.MaximumLength,
                    MaxLengthAttribute m => m.Length,
                    _ => (int?)null,
                }
            )
            .FirstOrDefault(n => n is not null);
}
