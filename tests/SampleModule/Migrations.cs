using Microsoft.EntityFrameworkCore.Migrations;

namespace Sample.Bookshelf;

internal sealed class Migrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "SampleBooks",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 100),
            },
            constraints: c => c.PrimaryKey("PK_SampleBooks", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_SampleBooks_TenantId_Title", "SampleBooks", ["TenantId", "Title"]);
        SchemaBuilder.CreateTable(
            "SampleLendableBooks",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                BookId = t.Column<Guid>(),
            },
            constraints: c => c.PrimaryKey("PK_SampleLendableBooks", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_SampleLendableBooks_BookId", "SampleLendableBooks", "BookId", unique: true);
        return Task.FromResult(1);
    }
}
