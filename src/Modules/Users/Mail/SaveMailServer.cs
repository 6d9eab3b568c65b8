using Microsoft.EntityFrameworkCore;
using Union.Core.Mail;

namespace Union.Users.Mail;

/// <summary>Keeps the site's mail server; the password is encrypted and never shown again.</summary>
internal sealed class SaveMailServer(UnionDbContext db, MailSecrets secrets, ICurrentTenant tenant)
{
    /// <returns>Why not, in words for the administrator; null when it is saved.</returns>
    public async Task<string?> RunAsync(ServerInput input, CancellationToken cancellationToken)
    {
        var server = await db.Set<MailServer>().SingleOrDefaultAsync(cancellationToken);
        if ((server?.Version ?? 0) != input.BasedOn)
            return "邮件设置刚刚被别人改过，下面是您填写的内容；请打开“邮件”页面核对现在的设置后再保存。";
        if (server is null)
            db.Add(server = new MailServer());
        (server.IsOn, server.Host, server.Port, server.Security) = (input.IsOn, Trim(input.Host), input.Port, input.Security);
        (server.Account, server.SenderAddress, server.SenderName) = (Trim(input.Account), Trim(input.SenderAddress), Trim(input.SenderName));
        server.SiteAddress = Trim(input.SiteAddress).TrimEnd('/');
        if (server.Account.Length == 0)
            server.ProtectedPassword = "";
        else if (!string.IsNullOrEmpty(input.Password))
            server.ProtectedPassword = secrets.Protect(tenant.Id, input.Password);
        db.Act("users.mail-server", "修改邮件服务器设置");
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private static string Trim(string? text) => text?.Trim() ?? "";
}
