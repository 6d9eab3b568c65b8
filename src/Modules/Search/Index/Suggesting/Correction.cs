namespace Union.Search.Index.Suggesting;

/// <summary>您是不是要找: the query as it was probably meant, and what was taken for what.</summary>
internal sealed record Correction(string Query, string Typed, string Meant, CorrectionReason Reason);
