namespace Union.Notices.Targets;

internal sealed class TargetsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateTargets();
        CreateReports();
        CreateStandings();
        CreateRejections();
        return Task.FromResult(1);
    }

    private void CreateTargets()
    {
        SchemaBuilder.CreateTable(
            "NoticeTargets",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Responsible = t.Column<string>(maxLength: 200),
                NoticeId = t.Column<Guid>(),
                PartOfId = t.Column<Guid>(nullable: true),
                Subject = t.Column<string>(maxLength: 200),
                Comparison = t.Column<string>(maxLength: 40),
                Amount = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                Unit = t.Column<string>(maxLength: 10),
                Base = t.Column<string>(maxLength: 200),
                BaseAmount = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                Term = t.Column<string>(maxLength: 40),
                DueOn = t.Column<DateOnly>(nullable: true),
                Indicator = t.Column<string>(maxLength: 20),
                Sentence = t.Column<string>(maxLength: 2000),
                Phrase = t.Column<string>(maxLength: 300),
                Anchor = t.Column<string>(maxLength: 100),
                Note = t.Column<string>(maxLength: 500),
                ProposalKey = t.Column<string>(maxLength: 64),
                MarkedBy = t.Column<string>(maxLength: 100),
                MarkedAt = t.Column<DateTime>(),
                KeptForVersionId = t.Column<Guid>(nullable: true),
                ClosedOn = t.Column<DateOnly>(nullable: true),
                ClosedReason = t.Column<string>(maxLength: 500),
                LastReportId = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_NoticeTargets", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_NoticeTargets_TenantId_NoticeId", "NoticeTargets", ["TenantId", "NoticeId"]);
        SchemaBuilder.CreateIndex("IX_NoticeTargets_TenantId_DueOn_Id", "NoticeTargets", ["TenantId", "DueOn", "Id"]);
        SchemaBuilder.CreateIndex("IX_NoticeTargets_TenantId_OrganizationId", "NoticeTargets", ["TenantId", "OrganizationId"]);
    }

    private void CreateReports()
    {
        SchemaBuilder.CreateTable(
            "TargetReports",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                TargetId = t.Column<Guid>(),
                TargetTitle = t.Column<string>(maxLength: 300),
                On = t.Column<DateOnly>(),
                Value = t.Column<decimal>(precision: 18, scale: 4),
                Numerator = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                Denominator = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                Remark = t.Column<string>(maxLength: 500),
                CorrectsId = t.Column<Guid>(nullable: true),
                ReportedById = t.Column<Guid>(nullable: true),
                ReportedBy = t.Column<string>(maxLength: 100),
                ReportedAt = t.Column<DateTime>(),
                FileName = t.Column<string>(maxLength: 200),
                Sha256 = t.Column<string>(maxLength: 64),
                FileLength = t.Column<long>(),
                Format = t.Column<string>(maxLength: 40, nullable: true),
            },
            constraints: c => c.PrimaryKey("PK_TargetReports", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_TargetReports_TenantId_CorrectsId", "TargetReports", ["TenantId", "CorrectsId"], unique: true);
        SchemaBuilder.CreateIndex("IX_TargetReports_TenantId_TargetId_On", "TargetReports", ["TenantId", "TargetId", "On"]);
    }

    private void CreateStandings()
    {
        SchemaBuilder.CreateTable(
            "TargetStandings",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                TargetId = t.Column<Guid>(),
                Value = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                Numerator = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                Denominator = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                ValueOn = t.Column<DateOnly>(nullable: true),
                IsReached = t.Column<bool>(),
                IsTextChanged = t.Column<bool>(),
                Start = t.Column<int>(nullable: true),
                Anchor = t.Column<string>(maxLength: 100),
                WorkedOutAt = t.Column<DateTime>(),
            },
            constraints: c => c.PrimaryKey("PK_TargetStandings", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_TargetStandings_TenantId_TargetId", "TargetStandings", ["TenantId", "TargetId"], unique: true);
    }

    private void CreateRejections()
    {
        SchemaBuilder.CreateTable(
            "TargetRejections",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 64),
                Phrase = t.Column<string>(maxLength: 300),
                RejectedBy = t.Column<string>(maxLength: 100),
                RejectedAt = t.Column<DateTime>(),
            },
            constraints: c => c.PrimaryKey("PK_TargetRejections", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_TargetRejections_TenantId_NoticeId_Key", "TargetRejections", ["TenantId", "NoticeId", "Key"], unique: true);
    }
}
