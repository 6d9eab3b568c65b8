using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Review.Reading;
using Union.Work.Reminders;

namespace Union.Contents.Review;

internal static class ReviewRegistrations
{
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddEntityModel<ReviewModel>().AddDataMigration<ReviewMigrations>().AddSettingsSection<ReviewSettings>();
        services.AddPermissionProvider<ReviewPermissions>();
        services.AddProcedure<ContentReview, ReviewProcedure>();
        services.AddScoped<IReminderSource, WaitingReviews>();
        services.AddScoped<ReviewedItems>().AddScoped<ReviewList>();
        services.AddScoped(s =>
            ReviewGate.Create(
                s.GetRequiredService<UnionDbContext>(),
                s.GetRequiredService<ReviewedItems>(),
                s.GetRequiredService<Work.Procedures.Procedures>(),
                s.GetRequiredService<SiteService>(),
                s.GetRequiredService<Access>()
            )
        );
        services.AddScoped(s =>
            SubmitForReview.Create(
                s.GetRequiredService<UnionDbContext>(),
                s.GetRequiredService<ReviewedItems>(),
                s.GetRequiredService<Work.Procedures.Procedures>(),
                s.GetRequiredService<Access>()
            )
        );
        services.AddScoped(s =>
            ShowReview.Create(
                s.GetRequiredService<UnionDbContext>(),
                s.GetRequiredService<ReviewGate>(),
                s.GetRequiredService<ReviewedItems>(),
                s.GetRequiredService<ProcedureCatalog>(),
                s.GetRequiredService<Access>()
            )
        );
        return services
            .AddScoped<IEventHandler<ContentPublished>, FollowPublication>()
            .AddScoped<IEventHandler<ContentUnpublished>, FollowPublication>();
    }
}
