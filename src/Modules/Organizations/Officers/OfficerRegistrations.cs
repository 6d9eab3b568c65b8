using Microsoft.Extensions.DependencyInjection;

namespace Union.Organizations.Officers;

/// <summary>What the module registers for officers: records, lists, reminders, the section on a union's page.</summary>
internal static class OfficerRegistrations
{
    public static void AddOfficers(this IServiceCollection services)
    {
        services.AddEntityModel<OfficersModel>().AddDataMigration<OfficersMigrations>();
    }
}
