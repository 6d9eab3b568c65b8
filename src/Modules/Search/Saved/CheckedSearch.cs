namespace Union.Search.Saved;

/// <summary>A saved search that found something it had not found before: how much, and the first of it.</summary>
internal sealed record CheckedSearch(SavedSearch Search, int NewResults, IReadOnlyList<string> Titles);
