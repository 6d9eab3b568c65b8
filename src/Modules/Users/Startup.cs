using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Users.Accounts;
using Union.Users.Recipes;
using Union.Users.Setup;
using Union.Users.SignIn;

namespace Union.Users;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<UsersModel>().AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();

        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddScoped<PasswordRules>();
        services.AddScoped(s => new UserAccounts(
            s.GetRequiredService<UnionDbContext>(), s.GetRequiredService<IPasswordHasher<User>>(), s.GetRequiredService<PasswordRules>(),
            s.GetRequiredService<IOrganizationTree>(), s.GetRequiredService<TimeProvider>()));

        services.AddScoped<PasswordSignIn>().AddScoped<SessionStart>().AddScoped<FailedAttempts>().AddScoped<PendingSignIn>().AddScoped<TwoFactorDemand>();
        services.AddSettingsSection<UsersSettings>();
        services.AddScoped<SetUpInstallation>();
        services.AddRecipeExecutionStep<UsersStep>().AddDeployment<UsersSource>();
        services.AddScoped<CurrentSession>().AddScoped<ISessionValidator, SessionValidator>();
    }
}
