using Microsoft.Extensions.DependencyInjection;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Founding.Assemblies;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Founding.Prospects;
using Union.Organizations.Founding.Steps;
using Union.Organizations.HealthCards;

namespace Union.Organizations.Founding;

/// <summary>Table of contents of 建会.</summary>
internal static class FoundingRegistrations
{
    public static void AddFounding(this IServiceCollection services)
    {
        services.AddEntityModel<FoundingModel>().AddDataMigration<FoundingMigrations>();
        services.AddProcedure<UnionFounding, FoundingProcedure>();
        services.AddScoped<FoundingFiles>().AddScoped<FoundingReach>().AddScoped<FoundingList>();
        services.AddScoped<ProspectList>().AddScoped<StatutoryDeadlines>().AddScoped<SaveFounding>();
        services.AddScoped<FoundingPaperData>().AddPaperSource<FoundingPapers>();
        services.AddScoped<IBallotSource, FoundingBallots>();
        services.AddScoped<IHealthCardSection, FoundingSection>();
    }
}
