namespace Union.Search.Live;

/// <summary>What an administrator sees of this node's file of an index.</summary>
internal sealed record IndexState(
    bool IsReady,
    string FileName,
    long Bytes,
    int Documents,
    int Passages,
    int AnalysisVersion,
    BuildProgress? Build,
    string? LastProblem
)
{
    /// <summary>Another process writes the files of this folder; this one reads them.</summary>
    public bool IsReader { get; init; }

    /// <summary>When the file was complete; null without one.</summary>
    public DateTime? BuiltAt { get; init; }

    public FileCounts Files { get; init; } = new(0, 0, 0);
}
