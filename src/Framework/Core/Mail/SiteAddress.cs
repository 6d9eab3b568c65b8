using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Mail;

/// <summary>Where the current site is reached, for links in mails, which no request made.</summary>
public sealed class SiteAddress(UnionDbContext db, ICurrentTenant tenant, IConfiguration configuration)
{
    /// <summary>Without a slash at the end: what the administrators wrote, else the site's host, else the address this node listens on.</summary>
    public async Task<string> RootAsync(CancellationToken cancellationToken)
    {
        var written = await db.Set<MailServer>().Select(s => s.SiteAddress).FirstOrDefaultAsync(cancellationToken);
        if (!string.IsNullOrEmpty(written))
            return written.TrimEnd('/');
        if (tenant.Info.Hosts is [var host, ..])
            return $"https://{host}";
        var listens = (configuration["Urls"] ?? "http://127.0.0.1:5080").Split(';')[0].TrimEnd('/');
        return listens + tenant.Info.PathBase;
    }
}
