using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Union.Web.Forms;

/// <summary>The values of an enum as choices, named by their [Display(Name = "…")].</summary>
public static class EnumChoices
{
    public static IReadOnlyList<SelectListItem> Of<T>()
        where T : struct, Enum => Of(typeof(T));

    internal static IReadOnlyList<SelectListItem> Of(Type type) =>
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(f => f.GetCustomAttribute<System.ComponentModel.BrowsableAttribute>() is not { Browsable: false })
                .Select(f => new SelectListItem(NameOf(f), f.Name)),
        ];

    /// <summary>What people call this value.</summary>
    public static string DisplayName(this Enum value) => value.GetType().GetField(value.ToString()) is { } field ? NameOf(field) : value.ToString();

    private static string NameOf(FieldInfo field) => field.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? field.Name;
}
