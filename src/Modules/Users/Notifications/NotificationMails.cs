using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Union.Core.Mail;
using Union.Core.Notifications;

namespace Union.Users.Notifications;

/// <summary>Puts notifications into mails, one mail to a person, in one save with the note that they were mailed.</summary>
internal sealed class NotificationMails(
    UnionDbContext db,
    PermissionHolders holders,
    MailQueue queue,
    SiteAddress addresses,
    SiteService sites,
    UnsubscribeTokens tokens,
    TimeProvider clock
)
{
    private const int MostLines = 50;

    /// <param name="rows">Tracked rows not mailed yet, of whichever people.</param>
    /// <param name="pace">Only people who chose this.</param>
    /// <param name="cancellationToken">To stop.</param>
    public async Task QueueAsync(IReadOnlyList<Notification> rows, MailPace pace, CancellationToken cancellationToken)
    {
        var people = await PeopleAsync([.. rows.Select(r => r.UserId).Distinct()], pace, cancellationToken);
        var theirs = rows.Where(r => people.ContainsKey(r.UserId)).ToList();
        var seen = await holders.SeenAsync(theirs, r => r.UserId, r => r.Permission, cancellationToken);
        if (seen.Count == 0)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        var site = (await sites.GetSiteSettingsAsync(cancellationToken)).SiteName;
        var root = await addresses.RootAsync(cancellationToken);
        foreach (var group in seen.GroupBy(r => r.UserId))
        {
            var told = group.OrderBy(r => r.Id).ToList();
            queue.Add(Draft(people[group.Key], told, site, root, pace));
            told.ForEach(r => r.Mailed(now));
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    // An account that is disabled, was never taken up or has no address gets none.
    private async Task<Dictionary<Guid, User>> PeopleAsync(Guid[] ids, MailPace pace, CancellationToken cancellationToken)
    {
        var people = db.Set<User>()
            .AsNoTracking()
            .Where(u => ids.Contains(u.Id) && u.Email != null && u.Email != "" && u.DisabledAt == null && u.PasswordHash != null);
        var choices = db.Set<NotificationChoice>();
        people =
            pace == default
                ? people.Where(u => !choices.Any(c => c.UserId == u.Id && c.Mail != pace))
                : people.Where(u => choices.Any(c => c.UserId == u.Id && c.Mail == pace));
        return await people.ToDictionaryAsync(u => u.Id, cancellationToken);
    }

    private MailDraft Draft(User user, List<Notification> told, string site, string root, MailPace pace)
    {
        var stop = $"{root}/unsubscribe?t={Uri.EscapeDataString(tokens.For(user.Id))}";
        var subject =
            pace == MailPace.Daily
                ? $"【{site}】通知摘要：{told.Count} 条"
                : $"【{site}】{(told is [var one] ? one.Title : $"{told.Count} 条新通知")}";
        return new MailDraft(user.Email!, user.DisplayName, subject, Text(user, told, root, stop))
        {
            UserId = user.Id,
            Permissions = [.. told.Select(r => r.Permission).OfType<string>().Distinct(StringComparer.Ordinal)],
            UnsubscribeAddress = stop,
        };
    }

    private static string Text(User user, List<Notification> told, string root, string stop)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{user.DisplayName}，您好：\n");
        foreach (var (row, number) in told.Take(MostLines).Select((r, i) => (r, i + 1)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{(told.Count > 1 ? $"{number}. " : "")}{row.Title}\n");
            if (row.Detail.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"{row.Detail}\n");
            text.Append(CultureInfo.InvariantCulture, $"{root}{row.Link}\n");
        }
        if (told.Count > MostLines)
            text.Append(CultureInfo.InvariantCulture, $"\n另有 {told.Count - MostLines} 条，请到网站查看。\n");
        text.Append(CultureInfo.InvariantCulture, $"\n全部通知：{root}/me/notifications\n");
        text.Append(CultureInfo.InvariantCulture, $"不再接收这类邮件（不用登录）：{stop}\n");
        return text.ToString();
    }
}
