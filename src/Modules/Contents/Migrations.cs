using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Contents;

internal sealed class Migrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateItems();
        CreateVersions();
        CreateAttachments();
        CreateMedia();
        AddTakeDownAndSchedule();
        return Task.FromResult(2);
    }

    public Task<int> UpdateFrom1Async()
    {
        AddTakeDownAndSchedule();
        return Task.FromResult(2);
    }

    private void AddTakeDownAndSchedule()
    {
        SchemaBuilder.AddColumn<string>("TakenDownAs", "ContentItems", maxLength: 40, nullable: true);
        SchemaBuilder.AddColumn<string>("RedirectTo", "ContentItems", maxLength: 300, nullable: false, defaultValue: "");
        SchemaBuilder.AddColumn<DateTime>("PublishAt", "ContentItems", nullable: true);
        SchemaBuilder.AddColumn<Guid>("ScheduledVersionId", "ContentItems", nullable: true);
        SchemaBuilder.AddColumn<DateTime>("ArchiveAt", "ContentItems", nullable: true);
        SchemaBuilder.AddColumn<string>("ScheduleProblem", "ContentItems", maxLength: 500, nullable: false, defaultValue: "");
        SchemaBuilder.AddColumn<DateTime>("LockedAt", "ContentVersions", nullable: true);
        SchemaBuilder.CreateIndex("IX_ContentItems_TenantId_PublishAt", "ContentItems", ["TenantId", "PublishAt"]);
        SchemaBuilder.CreateIndex("IX_ContentItems_TenantId_ArchiveAt", "ContentItems", ["TenantId", "ArchiveAt"]);
    }

    private void CreateItems()
    {
        SchemaBuilder.CreateTable(
            "ContentItems",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Shape = t.Column<string>(maxLength: 40),
                ContentType = t.Column<string>(maxLength: 100),
                ContentItemId = t.Column<string>(maxLength: 40),
                Slug = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 300),
                Visibility = t.Column<string>(maxLength: 40),
                State = t.Column<string>(maxLength: 40),
                LatestVersionId = t.Column<Guid>(),
                PublishedVersionId = t.Column<Guid>(nullable: true),
                FirstPublishedAt = t.Column<DateTime>(nullable: true),
                PublishedAt = t.Column<DateTime>(nullable: true),
                UnpublishedAt = t.Column<DateTime>(nullable: true),
                UnpublishedReason = t.Column<string>(maxLength: 500, nullable: true),
                CreatedAt = t.Column<DateTime>(),
                ModifiedAt = t.Column<DateTime>(),
                ModifiedBy = t.Column<string>(maxLength: 100),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_ContentItems", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_ContentItems_TenantId_Slug", "ContentItems", ["TenantId", "Slug"], unique: true);
        SchemaBuilder.CreateIndex("IX_ContentItems_TenantId_ContentItemId", "ContentItems", ["TenantId", "ContentItemId"], unique: true);
        SchemaBuilder.CreateIndex(
            "IX_ContentItems_TenantId_ContentType_ModifiedAt_Id",
            "ContentItems",
            ["TenantId", "ContentType", "ModifiedAt", "Id"]
        );
    }

    private void CreateVersions()
    {
        SchemaBuilder.CreateTable(
            "ContentVersions",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                Shape = t.Column<string>(maxLength: 40),
                Number = t.Column<int>(),
                Title = t.Column<string>(maxLength: 300),
                Visibility = t.Column<string>(maxLength: 40),
                Summary = t.Column<string>(maxLength: 500),
                Body = t.Column<string>(),
                Data = t.Column<string>(),
                ChangeNote = t.Column<string>(maxLength: 200),
                CreatedAt = t.Column<DateTime>(),
                CreatedById = t.Column<Guid>(nullable: true),
                CreatedBy = t.Column<string>(maxLength: 100),
                SavedAt = t.Column<DateTime>(),
                PublishedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ContentVersions", x => x.Id);
                c.ForeignKey("FK_ContentVersions_ContentItems_ItemId", x => x.ItemId, "ContentItems", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_ContentVersions_ItemId_Number", "ContentVersions", ["ItemId", "Number"], unique: true);
    }

    private void CreateAttachments()
    {
        SchemaBuilder.CreateTable(
            "ContentAttachments",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                VersionId = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 200),
                FileName = t.Column<string>(maxLength: 200),
                Sha256 = t.Column<string>(maxLength: 64),
                Length = t.Column<long>(),
                Format = t.Column<string>(maxLength: 40),
                Order = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ContentAttachments", x => x.Id);
                c.ForeignKey(
                    "FK_ContentAttachments_ContentVersions_VersionId",
                    x => x.VersionId,
                    "ContentVersions",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_ContentAttachments_VersionId_Order", "ContentAttachments", ["VersionId", "Order"]);
    }

    private void CreateMedia()
    {
        SchemaBuilder.CreateTable(
            "ContentMedia",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Path = t.Column<string>(maxLength: 400),
                Sha256 = t.Column<string>(maxLength: 64),
                Length = t.Column<long>(),
                Format = t.Column<string>(maxLength: 40),
                SavedAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_ContentMedia", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_ContentMedia_TenantId_Path", "ContentMedia", ["TenantId", "Path"], unique: true);
    }
}
