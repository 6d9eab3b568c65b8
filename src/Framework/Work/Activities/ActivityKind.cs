namespace Union.Work.Activities;

/// <summary>A kind of activity that a module publishes: <c>organizations.founded</c>, 建会.</summary>
/// <param name="Code">Dotted, the module first; never changed.</param>
/// <param name="Name">What people read.</param>
public sealed record ActivityKind(string Code, string Name);
