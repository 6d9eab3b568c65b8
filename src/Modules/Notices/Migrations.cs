using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Notices;

internal sealed class Migrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateNotices();
        CreateVersions();
        CreateAttachments();
        CreateMedia();
        return Task.FromResult(1);
    }

    private void CreateNotices()
    {
        SchemaBuilder.CreateTable(
            "Notices",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                ContentItemId = t.Column<string>(maxLength: 40),
                Slug = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 300),
                Kind = t.Column<string>(maxLength: 20),
                Visibility = t.Column<string>(maxLength: 40),
                Issuer = t.Column<string>(maxLength: 200),
                ListedOn = t.Column<DateOnly>(),
                IsYearOnly = t.Column<bool>(),
                Year = t.Column<int>(),
                State = t.Column<string>(maxLength: 40),
                LatestVersionId = t.Column<Guid>(),
                PublishedVersionId = t.Column<Guid>(nullable: true),
                FirstPublishedAt = t.Column<DateTime>(nullable: true),
                PublishedAt = t.Column<DateTime>(nullable: true),
                UnpublishedAt = t.Column<DateTime>(nullable: true),
                UnpublishedReason = t.Column<string>(maxLength: 500, nullable: true),
                SourceFolder = t.Column<string>(maxLength: 100, nullable: true),
                SourcePath = t.Column<string>(maxLength: 500, nullable: true),
                SourceHash = t.Column<string>(maxLength: 64, nullable: true),
                CreatedAt = t.Column<DateTime>(),
                ModifiedAt = t.Column<DateTime>(),
                ModifiedBy = t.Column<string>(maxLength: 100),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_Notices", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Notices_TenantId_Slug", "Notices", ["TenantId", "Slug"], unique: true);
        SchemaBuilder.CreateIndex("IX_Notices_TenantId_ContentItemId", "Notices", ["TenantId", "ContentItemId"], unique: true);
        SchemaBuilder.CreateIndex("IX_Notices_TenantId_SourceFolder_SourcePath", "Notices", ["TenantId", "SourceFolder", "SourcePath"], unique: true);
        SchemaBuilder.CreateIndex(
            "IX_Notices_TenantId_State_Visibility_ListedOn_Id",
            "Notices",
            ["TenantId", "State", "Visibility", "ListedOn", "Id"]
        );
        SchemaBuilder.CreateIndex("IX_Notices_TenantId_State_ListedOn_Id", "Notices", ["TenantId", "State", "ListedOn", "Id"]);
        SchemaBuilder.CreateIndex(
            "IX_Notices_TenantId_State_Visibility_FirstPublishedAt_Id",
            "Notices",
            ["TenantId", "State", "Visibility", "FirstPublishedAt", "Id"]
        );
        SchemaBuilder.CreateIndex("IX_Notices_TenantId_ModifiedAt_Id", "Notices", ["TenantId", "ModifiedAt", "Id"]);
    }

    private void CreateVersions()
    {
        SchemaBuilder.CreateTable(
            "NoticeVersions",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Title = t.Column<string>(maxLength: 300),
                Kind = t.Column<string>(maxLength: 20),
                Visibility = t.Column<string>(maxLength: 40),
                Summary = t.Column<string>(maxLength: 500),
                Body = t.Column<string>(),
                NumberText = t.Column<string>(maxLength: 80),
                NumberKind = t.Column<string>(maxLength: 40, nullable: true),
                NumberCode = t.Column<string>(maxLength: 80, nullable: true),
                NumberYear = t.Column<int>(nullable: true),
                NumberSequence = t.Column<int>(nullable: true),
                Issuer = t.Column<string>(maxLength: 200),
                IssuedOn = t.Column<DateOnly>(nullable: true),
                IssuedYear = t.Column<int>(nullable: true),
                EffectiveOn = t.Column<DateOnly>(nullable: true),
                ChangeNote = t.Column<string>(maxLength: 200),
                CreatedAt = t.Column<DateTime>(),
                CreatedById = t.Column<Guid>(nullable: true),
                CreatedBy = t.Column<string>(maxLength: 100),
                SavedAt = t.Column<DateTime>(),
                PublishedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_NoticeVersions", x => x.Id);
                c.ForeignKey("FK_NoticeVersions_Notices_NoticeId", x => x.NoticeId, "Notices", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_NoticeVersions_NoticeId_Number", "NoticeVersions", ["NoticeId", "Number"], unique: true);
        SchemaBuilder.CreateIndex(
            "IX_NoticeVersions_TenantId_NumberCode_NumberYear_NumberSequence",
            "NoticeVersions",
            ["TenantId", "NumberCode", "NumberYear", "NumberSequence"]
        );
    }

    private void CreateAttachments()
    {
        SchemaBuilder.CreateTable(
            "NoticeAttachments",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
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
                c.PrimaryKey("PK_NoticeAttachments", x => x.Id);
                c.ForeignKey(
                    "FK_NoticeAttachments_NoticeVersions_VersionId",
                    x => x.VersionId,
                    "NoticeVersions",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_NoticeAttachments_VersionId_Order", "NoticeAttachments", ["VersionId", "Order"]);
    }

    private void CreateMedia()
    {
        SchemaBuilder.CreateTable(
            "MediaFiles",
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
            constraints: c => c.PrimaryKey("PK_MediaFiles", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_MediaFiles_TenantId_Path", "MediaFiles", ["TenantId", "Path"], unique: true);
    }
}
