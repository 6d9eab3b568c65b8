using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Files;
using Union.Notices;
using Union.Notices.Passing;
using Union.Tests.Hosting;

namespace Union.Tests.Architecture;

/// <summary>A document passed down and answered, with a file, within one county.</summary>
internal static class WalkedPassing
{
    public static Task FillAsync(UnionApp app, string tenant) =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var notice = await db.Set<Notice>().FirstAsync(n => n.PublishedVersionId != null);
                var version = await db.Set<NoticeVersion>().SingleAsync(v => v.Id == notice.PublishedVersionId);
                var ask = new PassingAsk(true, true, []);
                var round = new PassingRound(notice.OrganizationId, "测试总工会", PassedDocument.Of(notice, version), "", ask, null);
                var recipient = new PassingRecipient(round, notice.TenantId, notice.OrganizationId, "测试总工会");
                var now = DateTime.UtcNow;
                round.Send(1, "演示编辑", now, null);
                recipient.Arrive(now);
                db.AddRange(round, recipient, new RecipientList(notice.OrganizationId, "演示名单", [notice.OrganizationId]));
                db.Act("test", "试验数据");
                await db.SaveChangesAsync();
                var entry = new InboxEntry(new Delivery(round, recipient), now);
                var answer = new InboxAnswer(entry, new Dictionary<string, string>(), "说明", "演示用户", now);
                var files = s.GetRequiredService<FileStore>();
                var content = await files.KeepAsync(notice.TenantId, new MemoryStream("演示"u8.ToArray()), "演示.txt", AttachmentRules.Default);
                db.AddRange(entry, answer, new AnswerFile(answer, "演示.txt", content, 1));
                entry.Answer("演示用户", now);
                await db.SaveChangesAsync();
            }
        );
}
