namespace Union.Work.Procedures;

/// <summary>
/// A business record whose course is a procedure, an entity of the shared context. Where it stands is kept in its
/// <see cref="ProcedureCase"/>, whose <c>SubjectId</c> is this id.
/// </summary>
public interface IProcedureSubject : IOrganizationOwned, IRecordTitle
{
    Guid Id { get; }

    /// <summary>The union that approves (上一级工会): moves marked <c>BySuperior</c> need their permission there.</summary>
    Guid SuperiorId { get; }

    /// <summary>Address of its page within the site, <c>/admin/…</c>.</summary>
    string Link { get; }
}
