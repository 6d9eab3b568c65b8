namespace Union.Core.Files;

/// <summary>A file gave no text; the message says in Chinese why and what to do about it.</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException()
        : this("文件无法读取") { }

    public UnreadableFileException(string reason)
        : base(reason) { }

    public UnreadableFileException(string reason, Exception inner)
        : base(reason, inner) { }
}
