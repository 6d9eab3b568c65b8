namespace Union.Work.Documents;

internal sealed class DocumentsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreatePapers();
        CreateFiles();
        CreateNumbers();
        CreateTemplates();
        return Task.FromResult(1);
    }

    private void CreatePapers()
    {
        SchemaBuilder.CreateTable(
            "Papers",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                SubjectId = t.Column<Guid>(),
                SubjectTitle = t.Column<string>(maxLength: 300),
                SubjectLink = t.Column<string>(maxLength: 300),
                TemplateCode = t.Column<string>(maxLength: 100),
                TemplateName = t.Column<string>(maxLength: 200),
                TemplateVersion = t.Column<int>(),
                Direction = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 300),
                Issuer = t.Column<string>(maxLength: 200),
                NumberText = t.Column<string>(maxLength: 60),
                NumberCode = t.Column<string>(maxLength: 12, nullable: true),
                NumberYear = t.Column<int>(nullable: true),
                NumberSequence = t.Column<int>(nullable: true),
                On = t.Column<DateOnly>(),
                Year = t.Column<int>(),
                State = t.Column<string>(maxLength: 40),
                Missing = t.Column<string>(maxLength: 1000),
                VoidReason = t.Column<string>(maxLength: 500, nullable: true),
                VoidedBy = t.Column<string>(maxLength: 100, nullable: true),
                VoidedAt = t.Column<DateTime>(nullable: true),
                CreatedBy = t.Column<string>(maxLength: 100),
                CreatedAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_Papers", x => x.Id)
        );
        SchemaBuilder.CreateIndex(
            "IX_Papers_TenantId_NumberCode_NumberYear_NumberSequence",
            "Papers",
            ["TenantId", "NumberCode", "NumberYear", "NumberSequence"],
            unique: true
        );
        SchemaBuilder.CreateIndex("IX_Papers_SubjectId_TemplateCode", "Papers", ["SubjectId", "TemplateCode"]);
        SchemaBuilder.CreateIndex("IX_Papers_TenantId_On_Id", "Papers", ["TenantId", "On", "Id"]);
        SchemaBuilder.CreateIndex("IX_Papers_OrganizationId_On", "Papers", ["OrganizationId", "On"]);
    }

    private void CreateFiles()
    {
        SchemaBuilder.CreateTable(
            "PaperFiles",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                PaperId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                FileName = t.Column<string>(maxLength: 200),
                Sha256 = t.Column<string>(maxLength: 64),
                Length = t.Column<long>(),
                Format = t.Column<string>(maxLength: 40),
                AddedBy = t.Column<string>(maxLength: 100),
                AddedAt = t.Column<DateTime>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_PaperFiles", x => x.Id);
                c.ForeignKey(
                    "FK_PaperFiles_Papers_PaperId",
                    x => x.PaperId,
                    "Papers",
                    "Id",
                    onDelete: Microsoft.EntityFrameworkCore.Migrations.ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_PaperFiles_PaperId", "PaperFiles", "PaperId");
    }

    private void CreateNumbers()
    {
        SchemaBuilder.CreateTable(
            "IssuerCodes",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Code = t.Column<string>(maxLength: 12),
                Note = t.Column<string>(maxLength: 200),
                IsClosed = t.Column<bool>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_IssuerCodes", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_IssuerCodes_TenantId_Code", "IssuerCodes", ["TenantId", "Code"], unique: true);
        SchemaBuilder.CreateIndex("IX_IssuerCodes_OrganizationId", "IssuerCodes", "OrganizationId");
        SchemaBuilder.CreateTable(
            "NumberSeries",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Code = t.Column<string>(maxLength: 12),
                Year = t.Column<int>(),
                Last = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_NumberSeries", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_NumberSeries_TenantId_Code_Year", "NumberSeries", ["TenantId", "Code", "Year"], unique: true);
    }

    private void CreateTemplates()
    {
        SchemaBuilder.CreateTable(
            "PaperTemplateVersions",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                TemplateCode = t.Column<string>(maxLength: 100),
                Number = t.Column<int>(),
                Note = t.Column<string>(maxLength: 500),
                FileName = t.Column<string>(maxLength: 200),
                Sha256 = t.Column<string>(maxLength: 64, nullable: true),
                Length = t.Column<long>(),
                SavedBy = t.Column<string>(maxLength: 100),
                SavedAt = t.Column<DateTime>(),
            },
            constraints: c => c.PrimaryKey("PK_PaperTemplateVersions", x => x.Id)
        );
        SchemaBuilder.CreateIndex(
            "IX_PaperTemplateVersions_TenantId_TemplateCode_Number",
            "PaperTemplateVersions",
            ["TenantId", "TemplateCode", "Number"],
            unique: true
        );
    }
}
