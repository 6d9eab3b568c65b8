namespace Union.Work.Documents.Numbers;

/// <summary>A code with the name of its organization.</summary>
internal sealed record CodeRow(IssuerCode Row, string Organization, bool MayManage);
