namespace Union.Notices.Citations;

internal sealed class CitationsMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateCitations();
        CreateNames();
        CreateDecisions();
        CreateScans();
        FindFromAbove();
        AddProposals();
        return Task.FromResult(3);
    }

    public Task<int> UpdateFrom1Async()
    {
        FindFromAbove();
        return Task.FromResult(2);
    }

    public Task<int> UpdateFrom2Async()
    {
        AddProposals();
        return Task.FromResult(3);
    }

    private void AddProposals()
    {
        SchemaBuilder.AddColumn<string>("Proposes", "NoticeCitations", maxLength: 40, nullable: true);
        SchemaBuilder.CreateIndex(
            "IX_NoticeCitations_Proposing",
            "NoticeCitations",
            ["TenantId", "NoticeId", "Position"],
            filter: "\"Proposes\" IS NOT NULL"
        );
    }

    // Who cites a document is asked for over all sites below, whose rows share nothing but the target.
    private void FindFromAbove()
    {
        SchemaBuilder.DropIndex("IX_NoticeCitations_TenantId_TargetId", "NoticeCitations");
        SchemaBuilder.CreateIndex("IX_NoticeCitations_TargetId", "NoticeCitations", "TargetId");
    }

    private void CreateCitations()
    {
        SchemaBuilder.CreateTable(
            "NoticeCitations",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                VersionId = t.Column<Guid>(),
                Anchor = t.Column<string>(maxLength: 160),
                Position = t.Column<int>(),
                Length = t.Column<int>(),
                Text = t.Column<string>(maxLength: 500),
                Form = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 300, nullable: true),
                Number = t.Column<string>(maxLength: 100, nullable: true),
                Clauses = t.Column<string>(maxLength: 300),
                Kind = t.Column<string>(maxLength: 40),
                State = t.Column<string>(maxLength: 40),
                IsDoubtfulText = t.Column<bool>(),
                Mention = t.Column<string>(maxLength: 400),
                StubKey = t.Column<string>(maxLength: 220, nullable: true),
                TargetId = t.Column<Guid>(nullable: true),
                TargetTenantId = t.Column<Guid>(nullable: true),
                TargetTitle = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: c => c.PrimaryKey("PK_NoticeCitations", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_NoticeCitations_TenantId_NoticeId", "NoticeCitations", ["TenantId", "NoticeId"]);
        SchemaBuilder.CreateIndex("IX_NoticeCitations_TenantId_TargetId", "NoticeCitations", ["TenantId", "TargetId"]);
        SchemaBuilder.CreateIndex("IX_NoticeCitations_TenantId_StubKey", "NoticeCitations", ["TenantId", "StubKey"]);
        SchemaBuilder.CreateIndex("IX_NoticeCitations_TenantId_State_Id", "NoticeCitations", ["TenantId", "State", "Id"]);
    }

    private void CreateNames()
    {
        SchemaBuilder.CreateTable(
            "NoticeNames",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                Key = t.Column<string>(maxLength: 220),
                Title = t.Column<string>(maxLength: 300),
                Issuer = t.Column<string>(maxLength: 200),
                ListedOn = t.Column<DateOnly>(),
                IsPublic = t.Column<bool>(),
            },
            constraints: c => c.PrimaryKey("PK_NoticeNames", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_NoticeNames_TenantId_Key", "NoticeNames", ["TenantId", "Key"]);
        SchemaBuilder.CreateIndex("IX_NoticeNames_TenantId_NoticeId", "NoticeNames", ["TenantId", "NoticeId"]);
    }

    private void CreateDecisions()
    {
        SchemaBuilder.CreateTable(
            "CitationDecisions",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                Mention = t.Column<string>(maxLength: 400),
                Anchor = t.Column<string>(maxLength: 160),
                Text = t.Column<string>(maxLength: 500),
                Kind = t.Column<string>(maxLength: 40),
                State = t.Column<string>(maxLength: 40),
                TargetId = t.Column<Guid>(nullable: true),
                TargetTenantId = t.Column<Guid>(nullable: true),
                TargetAnchor = t.Column<string>(maxLength: 160),
                DecidedAt = t.Column<DateTime>(),
                DecidedBy = t.Column<string>(maxLength: 100),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_CitationDecisions", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_CitationDecisions_TenantId_NoticeId", "CitationDecisions", ["TenantId", "NoticeId"]);
    }

    private void CreateScans()
    {
        SchemaBuilder.CreateTable(
            "CitationScans",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                VersionId = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 300),
                Found = t.Column<int>(),
                Linked = t.Column<int>(),
                Doubtful = t.Column<int>(),
                Unplaced = t.Column<int>(),
                ReadAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_CitationScans", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_CitationScans_TenantId_NoticeId", "CitationScans", ["TenantId", "NoticeId"], unique: true);
    }
}
