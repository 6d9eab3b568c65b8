namespace Union.Search.Live;

/// <summary>How many attachments of an index's documents are read, wait to be read, and give no text.</summary>
internal sealed record FileCounts(int Read, int Waiting, int Unreadable);
