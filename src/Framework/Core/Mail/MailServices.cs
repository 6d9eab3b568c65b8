using Microsoft.Extensions.DependencyInjection;
using Union.Core.Host;

namespace Union.Core.Mail;

/// <summary>What the framework registers for mails.</summary>
internal static class MailServices
{
    /// <summary>Key of the sender that hands over to the site's server.</summary>
    public const string Server = "server";

    /// <summary>Key of the sender that writes files.</summary>
    public const string Folder = "folder";

    public static void AddMail(this IServiceCollection services)
    {
        services.AddEntityModel<MailModel>().AddDataMigration<MailMigrations>();
        services.AddSingleton<MailSecrets>().AddScoped<MailQueue>().AddScoped<SiteAddress>().AddSingleton<MailDelivery>();
        services.AddKeyedSingleton<IMailSender, SmtpMailSender>(Server).AddKeyedSingleton<IMailSender, FileMailSender>(Folder);
    }
}
