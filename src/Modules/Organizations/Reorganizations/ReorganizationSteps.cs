namespace Union.Organizations.Reorganizations;

/// <summary>Writes the journal of a reorganization, in the order things are done.</summary>
internal sealed class ReorganizationSteps(UnionDbContext db, Guid reorganizationId)
{
    private int _ordinal;

    public void Add(StepKind kind, Guid recordId, string title, Guid? from = null, Guid? to = null, string before = "", string after = "") =>
        db.Add(
            new ReorganizationStep(reorganizationId, _ordinal++, kind, recordId, title)
            {
                FromId = from,
                ToId = to,
                Before = before,
                After = after,
            }
        );
}
