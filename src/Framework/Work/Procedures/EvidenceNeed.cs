namespace Union.Work.Procedures;

/// <summary>A paper or proof a move asks for.</summary>
/// <param name="Code">Code that an <see cref="IEvidence"/> knows: that of a paper template.</param>
/// <param name="Name">For people: 建会批复.</param>
public sealed record EvidenceNeed(string Code, string Name);
