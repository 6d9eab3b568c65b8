using Sample.Bookshelf.Shelves;

namespace Sample.Bookshelf.Loans;

internal sealed class MakeBookLendable(UnionDbContext db) : IEventHandler<BookAdded>
{
    public Task HandleAsync(BookAdded happened, CancellationToken cancellationToken)
    {
        db.Add(new LendableBook(happened.BookId));
        return Task.CompletedTask;
    }
}
