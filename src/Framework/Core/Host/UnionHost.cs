using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Union.Core.Caching;
using Union.Core.Modules;
using Union.Core.Tenants;
using Union.Core.Users;

namespace Union.Core.Host;

/// <summary>Assembles an installation: <c>builder.AddUnion()</c>, then <c>app.UseUnion()</c>.</summary>
public static class UnionHost
{
    public static WebApplicationBuilder AddUnion(this WebApplicationBuilder builder)
    {
        var appData = new AppDataFolder(Path.GetFullPath(builder.Configuration["AppData"] ?? "App_Data", builder.Environment.ContentRootPath));
        Directory.CreateDirectory(appData.Root);
        var loading = new ModuleLoading(appData);
        var services = builder.Services;
        services.AddSingleton(loading).AddSingleton(loading.Catalog);
        services.AddSingleton<HostPreparation>().AddHostedService(s => s.GetRequiredService<HostPreparation>());
        CoreServices.Add(services, builder.Configuration, appData);
        AddWeb(services, loading, appData);
        loading.ConfigureServices(services);
        CoreServices.AddWorkers(services);
        return builder;
    }

    /// <summary>The one pipeline of all tenants. <paramref name="early"/> adds what must run before the tenant is known.</summary>
    public static WebApplication UseUnion(this WebApplication app, Action<IApplicationBuilder> early)
    {
        early(app);
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = CacheAssets });
        app.UseMiddleware<TenantMiddleware>();
        // Errors are pages for people and problem details for programs.
        app.UseWhen(context => !IsApi(context), site => site.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseRouting();
        app.UseMiddleware<FeatureGateMiddleware>();
        app.UseRateLimiter();
        app.UseOutputCache();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapRazorPages();
        MapModules(app);
        HealthEndpoints.Map(app);
        return app;
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    private static void AddWeb(IServiceCollection services, ModuleLoading loading, AppDataFolder appData)
    {
        var mvc = services
            .AddRazorPages(options => options.Conventions.Add(new PageConventions(loading.Catalog)))
            .AddMvcOptions(options => options.Filters.Add(new HandlerPermissionFilter()));
        mvc.ConfigureApplicationPartManager(parts =>
        {
            foreach (var assembly in loading.Assemblies.Where(a => parts.ApplicationParts.All(p => p.Name != a.GetName().Name)))
            foreach (
                var part in ApplicationPartFactory
                    .GetApplicationPartFactory(assembly)
                    .GetApplicationParts(assembly)
                    .Concat(new CompiledRazorAssemblyApplicationPartFactory().GetApplicationParts(assembly))
            )
                parts.ApplicationParts.Add(part);
        });
        services.AddProblemDetails();
        services.AddAntiforgery(options => options.Cookie.Name = "union.antiforgery");
        services.AddRateLimiter(RateLimits.Configure);
        services.AddOutputCache(options =>
        {
            options.AddBasePolicy(new PublicPagePolicy());
            options.SizeLimit = 64 * 1024 * 1024;
        });
        services.AddDataProtection().SetApplicationName("union-platform").PersistKeysToFileSystem(new DirectoryInfo(appData.Folder("keys")));
        SignInCookie.Add(services);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }

    private static void MapModules(WebApplication app)
    {
        foreach (var (startup, gate) in app.Services.GetRequiredService<ModuleLoading>().ForConfigure)
        {
            var group = app.MapGroup("");
            group.WithMetadata(gate);
            startup.Configure(app, group, app.Services);
        }
    }

    private static void CacheAssets(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "public, max-age=600";
}
