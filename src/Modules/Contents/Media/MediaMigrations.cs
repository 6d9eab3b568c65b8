using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Contents.Media;

internal sealed class MediaMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        WidenFiles();
        CreateFolders();
        CreateAddresses();
        MarkVersions();
        return Task.FromResult(1);
    }

    private void WidenFiles()
    {
        SchemaBuilder.AddColumn<string>("Folder", "ContentMedia", maxLength: 400, nullable: false, defaultValue: "");
        SchemaBuilder.AddColumn<string>("Alt", "ContentMedia", maxLength: 200, nullable: false, defaultValue: "");
        SchemaBuilder.AddColumn<int>("Width", "ContentMedia", nullable: true);
        SchemaBuilder.AddColumn<int>("Height", "ContentMedia", nullable: true);
        SchemaBuilder.AddColumn<string>("SavedBy", "ContentMedia", maxLength: 100, nullable: false, defaultValue: "");
        // What stands in front of the last slash.
        SchemaBuilder.Sql("""UPDATE "ContentMedia" SET "Folder" = rtrim(rtrim("Path", replace("Path", '/', '')), '/')""");
        SchemaBuilder.CreateIndex("IX_ContentMedia_TenantId_Folder_Id", "ContentMedia", ["TenantId", "Folder", "Id"]);
    }

    private void CreateFolders()
    {
        SchemaBuilder.CreateTable(
            "ContentMediaFolders",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Path = t.Column<string>(maxLength: 400),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_ContentMediaFolders", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_ContentMediaFolders_TenantId_Path", "ContentMediaFolders", ["TenantId", "Path"], unique: true);
    }

    private void CreateAddresses()
    {
        SchemaBuilder.CreateTable(
            "ContentMediaAddresses",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Path = t.Column<string>(maxLength: 400),
                FileId = t.Column<Guid>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ContentMediaAddresses", x => x.Id);
                c.ForeignKey(
                    "FK_ContentMediaAddresses_ContentMedia_FileId",
                    x => x.FileId,
                    "ContentMedia",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_ContentMediaAddresses_TenantId_Path", "ContentMediaAddresses", ["TenantId", "Path"], unique: true);
        SchemaBuilder.CreateIndex("IX_ContentMediaAddresses_FileId", "ContentMediaAddresses", "FileId");
    }

    private void MarkVersions()
    {
        SchemaBuilder.AddColumn<bool>("HasMedia", "ContentVersions", nullable: false, defaultValue: false);
        SchemaBuilder.Sql("""UPDATE "ContentVersions" SET "HasMedia" = true WHERE "Body" LIKE '%media/%' OR "Data" LIKE '%media/%'""");
        SchemaBuilder.CreateIndex("IX_ContentVersions_TenantId_HasMedia", "ContentVersions", ["TenantId", "HasMedia"]);
    }
}
