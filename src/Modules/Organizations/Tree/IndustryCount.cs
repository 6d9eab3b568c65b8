namespace Union.Organizations.Tree;

/// <summary>Grassroots unions and members of one section of GB/T 4754.</summary>
/// <param name="Letter">A to T; empty when unknown.</param>
internal sealed record IndustryCount(string Letter, string Name, int Unions, int Members);
