using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Union.Web.Assets;
using Union.Web.Forms;
using Union.Web.Frame;

namespace Union.Web;

/// <summary>What the host registers for the web building blocks.</summary>
public static class WebExtensions
{
    /// <summary>Frame and files of the pages, Chinese messages of forms, Chinese left readable in pages, the clock of &lt;u-time&gt;.</summary>
    public static IServiceCollection AddUnionWeb(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<AssetStore>();
        services.AddScoped<PageFrame>();
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new System.Text.Encodings.Web.TextEncoderSettings(UnicodeRanges.All)
        );
        // After the data annotations, which fill in what ValidationMessages words.
        services.PostConfigure<MvcOptions>(options =>
        {
            BindingMessages.Apply(options.ModelBindingMessageProvider);
            options.ModelMetadataDetailsProviders.Add(new ValidationMessages());
        });
        return services;
    }
}
