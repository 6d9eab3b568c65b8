using System.Collections.Frozen;

namespace Union.Work.Procedures;

/// <summary>All procedures of all modules; made at start, so that a definition with faults stops it.</summary>
public sealed class ProcedureCatalog(IEnumerable<Procedure> procedures, FeatureCatalog features)
{
    private readonly FrozenDictionary<string, Procedure> _byCode = procedures.ToFrozenDictionary(p => p.Code, StringComparer.Ordinal);
    private readonly FrozenDictionary<Type, Procedure> _bySubject = procedures.ToFrozenDictionary(p => p.SubjectType);

    public IReadOnlyList<Procedure> All { get; } = [.. procedures.OrderBy(p => p.Code, StringComparer.Ordinal)];

    public Procedure? Find(string code) => _byCode.GetValueOrDefault(code);

    public Procedure Of(Type subject) =>
        _bySubject.GetValueOrDefault(subject)
        ?? throw new InvalidOperationException($"{subject.Name} has no procedure; register one with AddProcedure.");

    /// <summary>Those whose feature is on for the site.</summary>
    public IEnumerable<Procedure> For(TenantInfo tenant) => All.Where(p => features.GateOf(p.GetType()).IsOpenFor(tenant.Features));
}
