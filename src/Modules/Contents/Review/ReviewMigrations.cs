using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Contents.Review;

internal sealed class ReviewMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateReviews();
        CreateUnreviewed();
        return Task.FromResult(1);
    }

    private void CreateReviews()
    {
        SchemaBuilder.CreateTable(
            "ContentReviews",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                ContentType = t.Column<string>(maxLength: ContentItem.TypeLength),
                Title = t.Column<string>(maxLength: ContentVersion.TitleLength),
                AdminUrl = t.Column<string>(maxLength: ContentItem.RedirectLength),
                VersionId = t.Column<Guid>(),
                VersionNumber = t.Column<int>(),
                AuthorId = t.Column<Guid>(nullable: true),
                SubmittedById = t.Column<Guid>(nullable: true),
                SubmittedBy = t.Column<string>(maxLength: 100),
                SubmittedAt = t.Column<DateTime>(),
                ApprovedById = t.Column<Guid>(nullable: true),
                ApprovedBy = t.Column<string>(maxLength: 100),
                SignedById = t.Column<Guid>(nullable: true),
                SignedBy = t.Column<string>(maxLength: 100),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ContentReviews", x => x.Id);
                c.ForeignKey("FK_ContentReviews_ContentItems_ItemId", x => x.ItemId, "ContentItems", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        SchemaBuilder.CreateIndex("IX_ContentReviews_ItemId_Id", "ContentReviews", ["ItemId", "Id"]);
        SchemaBuilder.CreateIndex("IX_ContentReviews_TenantId_Id", "ContentReviews", ["TenantId", "Id"]);
    }

    private void CreateUnreviewed()
    {
        SchemaBuilder.CreateTable(
            "ContentUnreviewedPublications",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                VersionId = t.Column<Guid>(),
                VersionNumber = t.Column<int>(),
                Reason = t.Column<string>(maxLength: UnreviewedPublication.ReasonLength),
                ById = t.Column<Guid>(nullable: true),
                By = t.Column<string>(maxLength: 100),
                At = t.Column<DateTime>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_ContentUnreviewedPublications", x => x.Id);
                c.ForeignKey(
                    "FK_ContentUnreviewedPublications_ContentItems_ItemId",
                    x => x.ItemId,
                    "ContentItems",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_ContentUnreviewedPublications_ItemId", "ContentUnreviewedPublications", "ItemId");
    }
}
