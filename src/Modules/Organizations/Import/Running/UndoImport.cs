namespace Union.Organizations.Import.Running;

/// <summary>Job: take back what a batch wrote.</summary>
internal sealed record UndoImport(Guid BatchId);
