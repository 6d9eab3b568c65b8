using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Work.Documents.Numbers;
using Union.Work.Documents.Register;
using Union.Work.Documents.Subjects;
using Union.Work.Documents.Templates;

namespace Union.Work.Documents;

/// <summary>What a module's Startup registers for its papers.</summary>
public static class DocumentsRegistrations
{
    public static IServiceCollection AddPaperTemplates<T>(this IServiceCollection services)
        where T : class, IPaperTemplates => services.AddSingleton<IPaperTemplates, T>();

    /// <summary>Records of the module that papers are about.</summary>
    public static IServiceCollection AddPaperSource<T>(this IServiceCollection services)
        where T : class, IPaperSource => services.AddScoped<IPaperSource, T>();

    internal static void AddDocuments(this IServiceCollection services)
    {
        services.AddEntityModel<DocumentsModel>();
        services.AddDataMigration<DocumentsMigrations>();
        services.AddPermissionProvider<PaperPermissions>();
        services.AddNavigationProvider<PaperMenu>();
        services.AddScoped<PaperSubjects>().AddScoped<PaperReach>().AddScoped<PaperUploads>();
        services.AddScoped<PaperList>().AddScoped<DownloadPaper>();
        services.AddScoped<SaveTemplate>().AddScoped<DownloadTemplate>();
        services.AddScoped<SeriesList>().AddScoped<SaveCode>();
        services.AddScoped(s => new PaperPanels(
            s.GetRequiredService<UnionDbContext>(),
            s.GetRequiredService<PaperCatalog>(),
            s.GetRequiredService<PaperSubjects>(),
            s.GetRequiredService<PaperReach>()
        ));
        services.AddScoped<PaperCatalog>().AddScoped<PaperNumbers>().AddScoped<PaperWriter>().AddScoped<Papers>();
    }

    internal static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        DownloadPaper.Map(routes);
        DownloadTemplate.Map(routes);
    }
}
