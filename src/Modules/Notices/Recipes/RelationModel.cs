using Union.Notices.Relations;

namespace Union.Notices.Recipes;

/// <summary>What a document does to another one of the site, in a recipe. The other one is found by its id, else by its number, else by its title.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="ContentItemId">The other document, where recipes know it.</param>
/// <param name="Number">Its number, in any way of writing.</param>
/// <param name="Title">Its exact title.</param>
/// <param name="Clauses">Anchors of its clauses, separated by blanks; nothing for the whole.</param>
/// <param name="On">From this day; without it, from the day the acting document holds.</param>
internal sealed record RelationModel(
    RelationKind Kind,
    string? ContentItemId = null,
    string? Number = null,
    string? Title = null,
    string? Clauses = null,
    DateOnly? On = null
);
