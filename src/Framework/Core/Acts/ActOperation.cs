namespace Union.Core.Acts;

/// <summary>What happened to a record.</summary>
public enum ActOperation
{
    Added,
    Modified,
    Removed,
}
