using Microsoft.AspNetCore.Mvc.Rendering;

namespace Union.Notices.Targets.Marking;

/// <summary>A page with the form of a target.</summary>
internal interface ITargetFormPage
{
    TargetForm Input { get; }

    IReadOnlyList<SelectListItem> Indicators { get; }

    IReadOnlyList<SelectListItem> Totals { get; }

    IReadOnlyList<string> Organizations { get; }
}
