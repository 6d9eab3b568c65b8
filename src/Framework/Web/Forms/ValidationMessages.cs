using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Union.Web.Forms;

/// <summary>Chinese messages for validation attributes that bring none of their own; {0} is the field's name.</summary>
internal sealed class ValidationMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (SaysNothing(attribute) && attribute.ErrorMessageResourceName is null && MessageOf(attribute) is { } message)
                attribute.ErrorMessage = message;
        }
    }

    // Some attributes come with an English message instead of none.
    private static bool SaysNothing(ValidationAttribute attribute) =>
        attribute.ErrorMessage is null
        || attribute switch
        {
            EmailAddressAttribute => attribute.ErrorMessage == EnglishOf<EmailAddressAttribute>(),
            PhoneAttribute => attribute.ErrorMessage == EnglishOf<PhoneAttribute>(),
            UrlAttribute => attribute.ErrorMessage == EnglishOf<UrlAttribute>(),
            _ => false,
        };

    private static string? EnglishOf<T>()
        where T : ValidationAttribute, new() => new T().ErrorMessage;

    private static string? MessageOf(ValidationAttribute attribute) =>
        attribute switch
        {
            RequiredAttribute => "请填写{0}。",
            StringLengthAttribute { MinimumLength: > 0 } => "{0}应为 {2} 到 {1} 个字。",
            StringLengthAttribute => "{0}不能超过 {1} 个字。",
            MaxLengthAttribute => "{0}不能超过 {1} 个字。",
            MinLengthAttribute => "{0}不能少于 {1} 个字。",
            RangeAttribute => "{0}应在 {1} 与 {2} 之间。",
            CompareAttribute => "{0}与{1}不一致。",
            EmailAddressAttribute => "{0}不完整，请按 name@example.cn 的样子填写。",
            PhoneAttribute => "{0}不是电话号码。",
            UrlAttribute => "{0}不是网址。",
            RegularExpressionAttribute => "{0}的格式不正确。",
            _ => null,
        };
}
