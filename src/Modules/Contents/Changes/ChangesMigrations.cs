using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Contents.Changes;

internal sealed class ChangesMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "ContentChangeNotes",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                On = t.Column<DateOnly>(),
                Text = t.Column<string>(maxLength: ChangeNote.TextLength),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ContentChangeNotes", x => x.Id);
                c.ForeignKey("FK_ContentChangeNotes_ContentItems_ItemId", x => x.ItemId, "ContentItems", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_ContentChangeNotes_ItemId_On", "ContentChangeNotes", ["ItemId", "On"]);
        return Task.FromResult(1);
    }
}
