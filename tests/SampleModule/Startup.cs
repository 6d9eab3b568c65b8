using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sample.Bookshelf.Shelves;

namespace Sample.Bookshelf;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<BookshelfModel>().AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddBackgroundTask<CountBooks>();
        services.AddScoped<IFeatureFreeze, BookshelfFreeze>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes
            .MapGet("/api/v1/books", (UnionDbContext db) => db.Set<Book>().OrderBy(b => b.Title).Select(b => new { b.Title }).ToListAsync())
            .AllowAnonymous()
            .WithSummary("图书角的书");
        routes.MapGet("/api/v1/books/torn", string () => throw new InvalidOperationException("书页破损。")).AllowAnonymous();
    }
}
