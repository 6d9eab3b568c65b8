using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Passing;

internal sealed class PassingModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<PassingRound>(e =>
        {
            e.ToTable("PassingRounds");
            e.Ignore(r => r.RecordTitle);
            e.Ignore(r => r.Ask);
            e.Ignore(r => r.IsAsked);
            e.Property(r => r.SenderName).HasMaxLength(PassingRound.NameLength);
            e.Property(r => r.Title).HasMaxLength(ContentVersion.TitleLength);
            e.Property(r => r.NumberText).HasMaxLength(NoticeVersion.NumberLength);
            e.Property(r => r.Issuer).HasMaxLength(NoticeVersion.IssuerLength);
            e.Property(r => r.Message).HasMaxLength(PassingRound.MessageLength);
            e.Property(r => r.Reason).HasMaxLength(PassingRound.ReasonLength);
            e.Property(r => r.News).HasMaxLength(PassingRound.ReasonLength);
            e.Property(r => r.SentBy).HasMaxLength(InboxEntry.ByLength);
            e.HasIndex(r => new { r.TenantId, r.NoticeId });
        });
        model.Entity<PassingRecipient>(e =>
        {
            e.ToTable("PassingRecipients");
            e.Ignore(r => r.RecordTitle);
            e.Property(r => r.Name).HasMaxLength(PassingRound.NameLength);
            e.Property(r => r.ExtensionReason).HasMaxLength(PassingRound.ReasonLength);
            e.Property(r => r.Problem).HasMaxLength(PassingRound.ReasonLength);
            e.HasIndex(r => new { r.RoundId, r.RecipientOrganizationId }).IsUnique();
        });
        model.Entity<RecipientList>(e =>
        {
            e.ToTable("RecipientLists");
            e.Ignore(r => r.RecordTitle);
            e.Ignore(r => r.Ids);
            e.Property(r => r.Name).HasMaxLength(RecipientList.NameLength);
            e.HasIndex(r => new
                {
                    r.TenantId,
                    r.OrganizationId,
                    r.Name,
                })
                .IsUnique();
        });
        ConfigureInbox(model);
    }

    private static void ConfigureInbox(ModelBuilder model)
    {
        model.Entity<InboxEntry>(e =>
        {
            e.ToTable("InboxEntries");
            e.Ignore(r => r.SuperiorId);
            e.Ignore(r => r.RecordTitle);
            e.Ignore(r => r.Link);
            e.Ignore(r => r.Ask);
            e.Ignore(r => r.Document);
            e.Ignore(r => r.IsAsked);
            e.Property(r => r.SenderName).HasMaxLength(PassingRound.NameLength);
            e.Property(r => r.Title).HasMaxLength(ContentVersion.TitleLength);
            e.Property(r => r.NumberText).HasMaxLength(NoticeVersion.NumberLength);
            e.Property(r => r.Issuer).HasMaxLength(NoticeVersion.IssuerLength);
            e.Property(r => r.Message).HasMaxLength(PassingRound.MessageLength);
            e.Property(r => r.ExtensionReason).HasMaxLength(PassingRound.ReasonLength);
            e.Property(r => r.Reason).HasMaxLength(PassingRound.ReasonLength);
            e.Property(r => r.News).HasMaxLength(PassingRound.ReasonLength);
            e.Property(r => r.OpenedBy).HasMaxLength(InboxEntry.ByLength);
            e.Property(r => r.AcknowledgedBy).HasMaxLength(InboxEntry.ByLength);
            e.Property(r => r.AnsweredBy).HasMaxLength(InboxEntry.ByLength);
            e.HasIndex(r => new { r.TenantId, r.RecipientId }).IsUnique();
            // The list, the newest first; what is owed, the first due first; what the sender looks at.
            e.HasIndex(r => new
            {
                r.TenantId,
                r.ReceivedAt,
                r.Id,
            });
            e.HasIndex(r => new
            {
                r.TenantId,
                r.IsOwed,
                r.DueOn,
            });
            e.HasIndex(r => r.RoundId);
        });
        model.Entity<InboxAnswer>(e =>
        {
            e.ToTable("InboxAnswers");
            e.Ignore(r => r.RecordTitle);
            e.Ignore(r => r.ByKey);
            e.Property(r => r.Note).HasMaxLength(InboxAnswer.NoteLength);
            e.Property(r => r.AnsweredBy).HasMaxLength(InboxEntry.ByLength);
            e.HasIndex(r => new { r.EntryId, r.Number }).IsUnique();
            e.HasIndex(r => r.RoundId);
        });
        model.Entity<AnswerFile>(e =>
        {
            e.ToTable("InboxAnswerFiles");
            e.Ignore(r => r.RecordTitle);
            e.Ignore(r => r.Content);
            e.Property(r => r.FileName).HasMaxLength(AnswerFile.NameLength);
            e.Property(r => r.Sha256).HasMaxLength(64);
            e.HasIndex(r => new { r.AnswerId, r.Order });
            e.HasIndex(r => r.RoundId);
        });
    }
}
