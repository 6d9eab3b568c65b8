using Microsoft.Extensions.DependencyInjection;
using Union.Organizations.Reorganizations;

namespace Union.Organizations.Activities;

/// <summary>Which events of the module become activities here; founding and elections publish their own.</summary>
internal static class ActivityRegistrations
{
    public static void AddOrganizationActivities(this IServiceCollection services)
    {
        services.AddEventHandler<OrganizationMoved, ReorganizationActivities>();
        services.AddEventHandler<OrganizationRenamed, ReorganizationActivities>();
        services.AddEventHandler<OrganizationsMerged, ReorganizationActivities>();
        services.AddEventHandler<OrganizationSplit, ReorganizationActivities>();
        services.AddEventHandler<OrganizationDissolved, ReorganizationActivities>();
        services.AddEventHandler<ReorganizationUndone, ReorganizationActivities>();
    }
}
