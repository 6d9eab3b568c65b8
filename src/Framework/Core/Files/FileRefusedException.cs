namespace Union.Core.Files;

/// <summary>An upload was refused; the message is Chinese and meant for the person who chose the file.</summary>
public sealed class FileRefusedException : Exception
{
    public FileRefusedException()
        : this("文件未被接受。") { }

    public FileRefusedException(string message)
        : base(message) { }

    public FileRefusedException(string message, Exception inner)
        : base(message, inner) { }
}
