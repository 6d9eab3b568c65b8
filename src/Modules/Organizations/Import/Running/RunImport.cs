namespace Union.Organizations.Import.Running;

/// <summary>Job: write the good rows of a checked batch.</summary>
internal sealed record RunImport(Guid BatchId);
