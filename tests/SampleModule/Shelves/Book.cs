namespace Sample.Bookshelf.Shelves;

internal sealed class Book : ITenantOwned, IRecordTitle
{
    private Book() { }

    public Book(string title) => Title = title;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string Title { get; private set; } = "";

    public string RecordTitle => Title;
}
