namespace Union.Work.Documents;

/// <summary>A paper cannot be made, received or changed; the message is Chinese and meant for the person who asked.</summary>
public sealed class PaperRefusedException : Exception
{
    public PaperRefusedException()
        : this("公文没有生成。") { }

    public PaperRefusedException(string message)
        : base(message) { }

    public PaperRefusedException(string message, Exception inner)
        : base(message, inner) { }
}
