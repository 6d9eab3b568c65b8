namespace Union.Search.Index.Storage;

/// <summary>What a file was made for: the sources it takes and the requests it obeys.</summary>
internal sealed record IndexMark(string Kinds, int Rebuilds, int Resets)
{
    public static readonly IndexMark None = new("", 0, 0);
}
