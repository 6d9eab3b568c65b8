using Microsoft.Extensions.DependencyInjection;

namespace Union.Organizations.Indicators;

/// <summary>What the module contributes to the indicators.</summary>
internal static class OrganizationIndicators
{
    public static void AddOrganizationIndicators(this IServiceCollection services)
    {
        services.AddScoped<IIndicatorScopes, OrganizationScopes>().AddSingleton<IRuleProvider, IndicatorRules>();
        services.AddIndicator<FoundingRate>().AddIndicator<AboveScaleCoverage>().AddIndicator<SocialOrganizationCoverage>();
        services.AddIndicator<CommitteeByMembers>().AddIndicator<CommitteeByWorkers>();
        services.AddIndicator<OnTimeRate>().AddIndicator<OverdueTerms>().AddIndicator<ThreeCommitteesRate>();
        services.AddIndicator<LegalPersonRate>().AddIndicator<DualDisplayRate>();
    }
}
