using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Union.Core.Notifications;
using Union.Core.Recipes;
using Union.Identifiers;
using Union.Users.Accounts;
using Union.Users.Invitations;
using Union.Users.Mail;
using Union.Users.Mine;
using Union.Users.Notifications;
using Union.Users.People;
using Union.Users.Recipes;
using Union.Users.Roles;
using Union.Users.Setup;
using Union.Users.SignIn;
using Union.Users.TwoFactor;

namespace Union.Users;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<UsersModel>().AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddSettingsSection<UsersSettings>().AddBackgroundTask<ForgetSessions>();

        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.TryAddSingleton(IdentifierProfile.Production);
        services.AddSingleton<MobileNumbers>();
        services.AddScoped<PasswordRules>().AddScoped<PasswordCheck>().AddScoped<AccountSessions>();
        services.AddScoped(s => new UserAccounts(
            s.GetRequiredService<UnionDbContext>(),
            s.GetRequiredService<IPasswordHasher<User>>(),
            s.GetRequiredService<PasswordRules>(),
            s.GetRequiredService<IOrganizationTree>(),
            s.GetRequiredService<TimeProvider>()
        ));

        services.AddScoped<OwnAccount>().AddScoped<EditOwnProfile>().AddScoped<ChangeOwnPassword>();
        services.AddScoped<AccountLinks>().AddScoped<AcceptLink>();
        services.AddScoped<UserList>().AddScoped<ExportUsers>().AddScoped<InviteUser>().AddScoped<EditUser>().AddScoped<AccountStanding>();
        services.AddScoped<RoleGuard>().AddScoped<AssignRoles>().AddScoped<RolePlaces>().AddScoped<SaveRole>().AddScoped<PermissionGroups>();

        services.AddSingleton<TwoFactorKeys>().AddScoped<SecondFactor>().AddScoped<CodeSignIn>();
        services
            .AddScoped<PasswordSignIn>()
            .AddScoped<SessionStart>()
            .AddScoped<FailedAttempts>()
            .AddScoped<PendingSignIn>()
            .AddScoped<TwoFactorDemand>();
        services.AddScoped<SetUpInstallation>();
        services.AddRecipeExecutionStep<UsersStep>().AddDeployment<UsersSource>();
        services.AddScoped<CurrentSession>().AddScoped<ISessionValidator, SessionValidator>();

        // Notifications and mail
        services.AddEntityModel<NotificationChoiceModel>().AddDataMigration<NotificationChoiceMigrations>();
        services.AddScoped<OwnList>().AddScoped<ChooseMail>().AddScoped<UnsubscribeTokens>().AddScoped<NotificationMails>();
        services.AddAfterCommit<PeopleNotified, MailAtOnce>();
        services.AddBackgroundTask<DailyDigest>().AddBackgroundTask<ForgetNotifications>();
        services.AddScoped<SaveMailServer>().AddScoped<TrialMail>().AddScoped<FailedMails>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        app.Use(TwoFactorGate.InvokeAsync);
        OwnList.Map(routes);
    }
}
