using Microsoft.Extensions.DependencyInjection;

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
        services.AddScoped<PaperCatalog>().AddScoped<PaperNumbers>().AddScoped<PaperWriter>().AddScoped<Papers>();
    }
}
