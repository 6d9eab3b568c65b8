using Microsoft.Extensions.DependencyInjection;
using Union.Web.Home;
using Union.Work.Documents;
using Union.Work.Procedures.Todo;

namespace Union.Work.Procedures;

public static class ProcedureRegistrations
{
    /// <summary>A module's procedure. One type of subject has one procedure.</summary>
    public static IServiceCollection AddProcedure<TSubject, TProcedure>(this IServiceCollection services)
        where TSubject : class, IProcedureSubject
        where TProcedure : Procedure<TSubject> => services.AddSingleton<Procedure, TProcedure>();

    internal static IServiceCollection AddProcedures(this IServiceCollection services)
    {
        services.AddEntityModel<ProceduresModel>().AddDataMigration<ProceduresMigrations>();
        services.AddSingleton<ProcedureCatalog>();
        services.AddNavigationProvider<ProcedureMenu>();
        services.AddScoped<CaseReach>().AddScoped<TodoList>().AddScoped<IDashboardBlock, TodoBlock>();
        return services.AddScoped<CaseClocks>().AddScoped(Procedures.Create).AddScoped<IEvidence, PaperEvidence>();
    }
}
