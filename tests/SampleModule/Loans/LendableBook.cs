namespace Sample.Bookshelf.Loans;

internal sealed class LendableBook : ITenantOwned
{
    private LendableBook() { }

    public LendableBook(Guid bookId) => BookId = bookId;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid BookId { get; private set; }
}
