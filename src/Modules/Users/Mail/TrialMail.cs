using Microsoft.EntityFrameworkCore;
using Union.Core.Mail;

namespace Union.Users.Mail;

/// <summary>Sends one mail at once with the saved settings, to see whether they are right.</summary>
internal sealed class TrialMail(UnionDbContext db, MailDelivery delivery, SiteService sites, ICurrentTenant tenant, ICurrentUser user)
{
    /// <returns>Why it was not taken; null when it was.</returns>
    public async Task<string?> SendAsync(string to, CancellationToken cancellationToken)
    {
        var site = (await sites.GetSiteSettingsAsync(cancellationToken)).SiteName;
        var server = await db.Set<MailServer>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var draft = new MailDraft(
            to,
            user.DisplayName,
            $"【{site}】测试邮件",
            $"{user.DisplayName}，您好：\n\n收到这封邮件，说明{site}的邮件设置可用。\n"
        );
        try
        {
            await delivery.SendNowAsync(draft, tenant.Id, server, cancellationToken);
            return null;
        }
        catch (MailRefusedException e)
        {
            return e.Message;
        }
    }
}
