namespace Union.Core.Acts;

/// <summary>A record that can say its name for the history.</summary>
public interface IRecordTitle
{
    string RecordTitle { get; }
}
