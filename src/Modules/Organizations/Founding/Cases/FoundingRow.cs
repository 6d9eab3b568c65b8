namespace Union.Organizations.Founding.Cases;

/// <summary>A line of the pipeline, and of its export.</summary>
/// <param name="StandsFor">Days since the last step.</param>
internal sealed record FoundingRow(UnionFounding Founding, ProcedureCase Case, string StateName, string SuperiorName, int StandsFor, bool IsStalled);
