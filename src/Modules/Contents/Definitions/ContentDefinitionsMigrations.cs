using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Contents.Definitions;

internal sealed class ContentDefinitionsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateTypes();
        CreateParts();
        CreateLinks();
        return Task.FromResult(1);
    }

    private void CreateTypes()
    {
        SchemaBuilder.CreateTable(
            "ContentTypes",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 100),
                DisplayName = t.Column<string>(maxLength: 100),
                Definition = t.Column<string>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_ContentTypes", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_ContentTypes_TenantId_Name", "ContentTypes", ["TenantId", "Name"], unique: true);
    }

    private void CreateParts()
    {
        SchemaBuilder.CreateTable(
            "ContentParts",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 100),
                Definition = t.Column<string>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_ContentParts", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_ContentParts_TenantId_Name", "ContentParts", ["TenantId", "Name"], unique: true);
    }

    private void CreateLinks()
    {
        SchemaBuilder.CreateTable(
            "ContentLinks",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                Target = t.Column<string>(maxLength: 200),
                Order = t.Column<int>(),
                IsPublished = t.Column<bool>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ContentLinks", x => x.Id);
                c.ForeignKey("FK_ContentLinks_ContentItems_ItemId", x => x.ItemId, "ContentItems", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex(
            "IX_ContentLinks_TenantId_Kind_Target_IsPublished_Order",
            "ContentLinks",
            ["TenantId", "Kind", "Target", "IsPublished", "Order"]
        );
        SchemaBuilder.CreateIndex("IX_ContentLinks_ItemId", "ContentLinks", ["ItemId"]);
    }
}
