using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Mail;

namespace Union.Tests.Hosting;

/// <summary>The mails of a site as they lie in the folder: one .eml each.</summary>
internal static partial class SentMails
{
    /// <summary>Sends what is due, and returns all mails of the site there are: subject, text and the whole file.</summary>
    public static async Task<List<(string Subject, string Text, string Raw)>> MailsAsync(this UnionApp app, string tenant)
    {
        // The worker of the application may hold the lock at this instant.
        await Waiting.UntilAsync(async () =>
        {
            await app.Services.GetRequiredService<MailDelivery>().SendDueAsync(default);
            return !await WaitingAsync(app, tenant);
        });
        var folder = Path.Combine(app.AppData, "mail", tenant);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Select(f => Read(File.ReadAllText(f)))] : [];
    }

    private static Task<bool> WaitingAsync(UnionApp app, string tenant) =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var now = s.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
                var db = s.GetRequiredService<Union.Core.Data.UnionDbContext>();
                return await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(
                    db.Set<OutgoingMail>(),
                    m => m.DueAt != null && (m.DueAt <= now || m.State == MailState.Sending)
                );
            }
        );

    private static (string Subject, string Text, string Raw) Read(string raw)
    {
        var lines = raw.ReplaceLineEndings("\n");
        var body = lines[(lines.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        var header = Folded().Replace(lines[..lines.IndexOf("\n\n", StringComparison.Ordinal)], "");
        var subject = header.Split('\n').Single(l => l.StartsWith("Subject:", StringComparison.OrdinalIgnoreCase))["Subject:".Length..].Trim();
        var words = string.Concat(Word().Matches(subject).Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value))));
        return (words.Length > 0 ? words : subject, Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", ""))), header);
    }

    [GeneratedRegex("\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
