namespace Union.Search.Index.Storage;

/// <summary>A document in memory; one without passages of the first id zero is gone.</summary>
internal readonly record struct DocumentRow(int Access, int Type, int Issuer, short Year, int IssuedDay, int FirstPassage, int Passages);
