using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Union.Web.Forms;

/// <summary>What is said of a value that cannot be read.</summary>
internal static class BindingMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"{field}“{value}”不正确，请重新填写。");
        messages.SetMissingBindRequiredValueAccessor(field => $"没有收到{field}。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写这一项。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "请求没有内容。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”不正确，请重新填写。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容不正确。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字。");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field}不正确，请重新填写。");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”不正确，请重新填写。");
        messages.SetValueMustBeANumberAccessor(field => $"{field}请填写数字。");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写这一项。");
    }
}
