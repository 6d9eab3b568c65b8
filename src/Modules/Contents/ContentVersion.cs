using Union.Contents.Items;
using Union.Contents.Media;

namespace Union.Contents;

/// <summary>
/// One saved text of a content item. Its author may go on saving into it until it is published or somebody else saves; from then on
/// it never changes. A content type defined in code derives from it and gets columns of its own in the same table.
/// </summary>
public class ContentVersion : ITenantOwned, IRecordTitle
{
    public const int TitleLength = 300;
    public const int SummaryLength = 500;
    public const int NoteLength = 200;

    protected ContentVersion() { }

    public ContentVersion(ContentItem item, int number, Author author)
    {
        ItemId = item.Id;
        Number = number;
        CreatedAt = author.At;
        CreatedById = author.Id;
        CreatedBy = author.Name;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid ItemId { get; private set; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public ContentVisibility Visibility { get; private set; }

    public string Summary { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Parts and fields that have no column, as JSON in the shape of Orchard's content items; empty when there are none.</summary>
    public string Data { get; private set; } = "";

    /// <summary>The text or its fields name a file of the media library.</summary>
    public bool HasMedia { get; private set; }

    /// <summary>What changed, in the author's words.</summary>
    public string ChangeNote { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public Guid? CreatedById { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTime SavedAt { get; private set; }

    /// <summary>When it first became the published text; frozen since.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>When it was closed to changes before its publication: it is planned, or under review.</summary>
    public DateTime? LockedAt { get; private set; }

    public string RecordTitle => $"{Title}（第 {Number} 版）";

    /// <summary>Whether this author may still save into this row.</summary>
    public bool IsOpenTo(Author author) => PublishedAt is null && LockedAt is null && CreatedById == author.Id;

    /// <summary>Writes what every type has.</summary>
    /// <exception cref="InvalidOperationException">It was published: a published version never changes.</exception>
    protected void Write(string title, string summary, string body, ContentVisibility visibility, Author author, string data = "")
    {
        if (PublishedAt is not null)
            throw new InvalidOperationException("已发布的版本不能再改。");
        (Title, Summary, Body, Visibility, Data) = (title, summary, body, visibility, data);
        HasMedia = MediaLinks.AreIn(body) || MediaLinks.AreIn(data);
        SavedAt = author.At;
        ChangeNote = author.Note;
    }

    /// <summary>Writes an item without columns of its own.</summary>
    internal void Write(ItemContent content, Author author) =>
        Write(content.Title, "", content.Body, content.Visibility, author, ContentJson.Write(content.Data));

    internal void Lock(DateTime at) => LockedAt ??= at;

    internal void Freeze(DateTime at) => PublishedAt ??= at;
}
