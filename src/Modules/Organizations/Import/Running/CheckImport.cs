namespace Union.Organizations.Import.Running;

/// <summary>Job: decide the outcome of every row of a batch.</summary>
internal sealed record CheckImport(Guid BatchId);
