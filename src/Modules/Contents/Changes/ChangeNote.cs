namespace Union.Contents.Changes;

/// <summary>What a published item's readers are told of a change (修订说明): the day and a sentence, kept apart from its versions.</summary>
public sealed class ChangeNote : ITenantOwned, IVersioned, IRecordTitle
{
    /// <summary>Most characters of the words.</summary>
    public const int TextLength = 500;

    private ChangeNote() { }

    internal ChangeNote(ContentItem item, DateOnly on, string text) => (ItemId, On, Text) = (item.Id, on, text);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid ItemId { get; private set; }

    public DateOnly On { get; private set; }

    public string Text { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => $"{On:yyyy-MM-dd} {Text}";

    internal void Correct(DateOnly on, string text) => (On, Text) = (on, text);
}
