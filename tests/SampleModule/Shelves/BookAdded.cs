namespace Sample.Bookshelf.Shelves;

/// <summary>A book was put on the shelf.</summary>
public sealed record BookAdded(Guid BookId);
