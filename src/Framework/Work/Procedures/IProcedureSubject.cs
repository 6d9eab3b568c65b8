using Union.Core.Acts;
using Union.Core.Organizations;

namespace Union.Work.Procedures;

/// <summary>A business record whose course is a procedure. Its state lives in its <c>ProcedureCase</c>, whose <c>SubjectId</c> is this id.</summary>
public interface IProcedureSubject : IOrganizationOwned, IRecordTitle
{
    Guid Id { get; }
}
