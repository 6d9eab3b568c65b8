namespace Union.Notices.Passing;

internal sealed class PassingMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateRounds();
        CreateRecipients();
        CreateEntries();
        CreateAnswers();
        AddEnds();
        return Task.FromResult(2);
    }

    public Task<int> UpdateFrom1Async()
    {
        AddEnds();
        return Task.FromResult(2);
    }

    private void AddEnds()
    {
        SchemaBuilder.AddColumn<Guid>("JobId", "PassingRounds", nullable: true);
        foreach (var table in new[] { "PassingRounds", "InboxEntries" })
        {
            SchemaBuilder.AddColumn<string>("Ended", table, maxLength: 40, nullable: false, defaultValue: nameof(DocumentEnd.None));
            SchemaBuilder.AddColumn<bool>("IsAskedStill", table, nullable: false, defaultValue: false);
        }
    }

    private void CreateRounds()
    {
        SchemaBuilder.CreateTable(
            "PassingRounds",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                SenderName = t.Column<string>(maxLength: 200),
                SourceTenantId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                VersionId = t.Column<Guid>(),
                ForwardedEntryId = t.Column<Guid>(nullable: true),
                Title = t.Column<string>(maxLength: 300),
                NumberText = t.Column<string>(maxLength: 80),
                Issuer = t.Column<string>(maxLength: 200),
                IsPublic = t.Column<bool>(),
                Message = t.Column<string>(maxLength: 2000),
                AsksAcknowledgement = t.Column<bool>(),
                AsksFile = t.Column<bool>(),
                Questions = t.Column<string>(),
                DueOn = t.Column<DateOnly>(nullable: true),
                State = t.Column<string>(maxLength: 40),
                Reason = t.Column<string>(maxLength: 500),
                News = t.Column<string>(maxLength: 500),
                NewsAt = t.Column<DateTime>(nullable: true),
                Recipients = t.Column<int>(),
                SentAt = t.Column<DateTime>(),
                SentBy = t.Column<string>(maxLength: 100),
                ClosedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_PassingRounds", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_PassingRounds_TenantId_NoticeId", "PassingRounds", ["TenantId", "NoticeId"]);
    }

    private void CreateRecipients()
    {
        SchemaBuilder.CreateTable(
            "PassingRecipients",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                RoundId = t.Column<Guid>(),
                SiteId = t.Column<Guid>(),
                RecipientOrganizationId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 200),
                DueOn = t.Column<DateOnly>(nullable: true),
                ExtensionReason = t.Column<string>(maxLength: 500),
                DeliveredAt = t.Column<DateTime>(nullable: true),
                Problem = t.Column<string>(maxLength: 500),
                RemindedAt = t.Column<DateTime>(nullable: true),
                Reminders = t.Column<int>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_PassingRecipients", x => x.Id)
        );
        SchemaBuilder.CreateIndex(
            "IX_PassingRecipients_RoundId_RecipientOrganizationId",
            "PassingRecipients",
            ["RoundId", "RecipientOrganizationId"],
            unique: true
        );
        SchemaBuilder.CreateTable(
            "RecipientLists",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 100),
                Organizations = t.Column<string>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_RecipientLists", x => x.Id)
        );
        SchemaBuilder.CreateIndex(
            "IX_RecipientLists_TenantId_OrganizationId_Name",
            "RecipientLists",
            ["TenantId", "OrganizationId", "Name"],
            unique: true
        );
    }

    private void CreateEntries()
    {
        SchemaBuilder.CreateTable(
            "InboxEntries",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                RecipientId = t.Column<Guid>(),
                RoundId = t.Column<Guid>(),
                SenderTenantId = t.Column<Guid>(),
                SenderOrganizationId = t.Column<Guid>(),
                SenderName = t.Column<string>(maxLength: 200),
                SourceTenantId = t.Column<Guid>(),
                NoticeId = t.Column<Guid>(),
                VersionId = t.Column<Guid>(),
                IsPublic = t.Column<bool>(),
                Title = t.Column<string>(maxLength: 300),
                NumberText = t.Column<string>(maxLength: 80),
                Issuer = t.Column<string>(maxLength: 200),
                Message = t.Column<string>(maxLength: 2000),
                AsksAcknowledgement = t.Column<bool>(),
                AsksFile = t.Column<bool>(),
                Questions = t.Column<string>(),
                DueOn = t.Column<DateOnly>(nullable: true),
                ExtensionReason = t.Column<string>(maxLength: 500),
                State = t.Column<string>(maxLength: 40),
                Reason = t.Column<string>(maxLength: 500),
                News = t.Column<string>(maxLength: 500),
                NewsAt = t.Column<DateTime>(nullable: true),
                ReceivedAt = t.Column<DateTime>(),
                OpenedAt = t.Column<DateTime>(nullable: true),
                OpenedBy = t.Column<string>(maxLength: 100),
                AcknowledgedAt = t.Column<DateTime>(nullable: true),
                AcknowledgedBy = t.Column<string>(maxLength: 100),
                AnsweredAt = t.Column<DateTime>(nullable: true),
                AnsweredBy = t.Column<string>(maxLength: 100),
                Answers = t.Column<int>(),
                RemindedAt = t.Column<DateTime>(nullable: true),
                Reminders = t.Column<int>(),
                IsOwed = t.Column<bool>(),
                IsUnread = t.Column<bool>(),
                ForwardedNoticeId = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_InboxEntries", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_InboxEntries_TenantId_RecipientId", "InboxEntries", ["TenantId", "RecipientId"], unique: true);
        SchemaBuilder.CreateIndex("IX_InboxEntries_TenantId_ReceivedAt_Id", "InboxEntries", ["TenantId", "ReceivedAt", "Id"]);
        SchemaBuilder.CreateIndex("IX_InboxEntries_TenantId_IsOwed_DueOn", "InboxEntries", ["TenantId", "IsOwed", "DueOn"]);
        SchemaBuilder.CreateIndex("IX_InboxEntries_RoundId", "InboxEntries", ["RoundId"]);
    }

    private void CreateAnswers()
    {
        SchemaBuilder.CreateTable(
            "InboxAnswers",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                EntryId = t.Column<Guid>(),
                RoundId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Values = t.Column<string>(),
                Note = t.Column<string>(maxLength: 2000),
                AnsweredAt = t.Column<DateTime>(),
                AnsweredBy = t.Column<string>(maxLength: 100),
            },
            constraints: c => c.PrimaryKey("PK_InboxAnswers", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_InboxAnswers_EntryId_Number", "InboxAnswers", ["EntryId", "Number"], unique: true);
        SchemaBuilder.CreateIndex("IX_InboxAnswers_RoundId", "InboxAnswers", ["RoundId"]);
        SchemaBuilder.CreateTable(
            "InboxAnswerFiles",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                EntryId = t.Column<Guid>(),
                AnswerId = t.Column<Guid>(),
                RoundId = t.Column<Guid>(),
                FileName = t.Column<string>(maxLength: 200),
                Sha256 = t.Column<string>(maxLength: 64),
                Length = t.Column<long>(),
                Format = t.Column<string>(maxLength: 40),
                Order = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_InboxAnswerFiles", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_InboxAnswerFiles_AnswerId_Order", "InboxAnswerFiles", ["AnswerId", "Order"]);
        SchemaBuilder.CreateIndex("IX_InboxAnswerFiles_RoundId", "InboxAnswerFiles", ["RoundId"]);
    }
}
