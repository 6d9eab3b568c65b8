namespace Union.Search.Saved;

/// <summary>A saved search in its owner's list: what it asks, and what came since it was last opened.</summary>
internal sealed record SavedRow(SavedSearch Search, string Text, string Filters, int NewResults, DateTime? CheckedAt);
