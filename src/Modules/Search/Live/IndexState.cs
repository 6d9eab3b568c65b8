namespace Union.Search.Live;

/// <summary>What an administrator sees of this node's index.</summary>
internal sealed record IndexState(
    bool IsReady,
    string FileName,
    long Bytes,
    int Documents,
    int Passages,
    int AnalysisVersion,
    BuildProgress? Build,
    string? LastProblem
);
