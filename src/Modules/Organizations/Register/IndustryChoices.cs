using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Identifiers.Organizations;

namespace Union.Organizations.Register;

/// <summary>The sections of GB/T 4754 as choices.</summary>
internal static class IndustryChoices
{
    public static IReadOnlyList<SelectListItem> All { get; } =
    [.. IndustrySection.All.Select(s => new SelectListItem(s.ToString(), s.Letter.ToString(CultureInfo.InvariantCulture)))];
}
