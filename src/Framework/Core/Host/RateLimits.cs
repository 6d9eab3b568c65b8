using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Core.Host;

/// <summary>
/// Named limits for sign-in, search and public forms, per client address. Figures come from <c>RateLimits:{name}</c>
/// (requests a minute); an endpoint asks for one with <c>[EnableRateLimiting(RateLimits.Search)]</c>. Of a form only the sending counts.
/// </summary>
public static class RateLimits
{
    public const string SignIn = "SignIn";
    public const string Search = "Search";
    public const string PublicForm = "PublicForm";

    private static readonly Dictionary<string, int> PerMinute = new(StringComparer.Ordinal)
    {
        [SignIn] = 20,
        [Search] = 300,
        [PublicForm] = 20,
    };

    internal static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        foreach (var name in PerMinute.Keys)
            options.AddPolicy(name, context => Partition(context, name));
    }

    private static RateLimitPartition<string> Partition(HttpContext context, string name)
    {
        if (name != Search && HttpMethods.IsGet(context.Request.Method))
            return RateLimitPartition.GetNoLimiter(name);
        var configured = context.RequestServices.GetRequiredService<IConfiguration>()[$"RateLimits:{name}"];
        var limit = int.TryParse(configured, CultureInfo.InvariantCulture, out var n) ? n : PerMinute[name];
        return RateLimitPartition.GetSlidingWindowLimiter(
            $"{name}|{context.Connection.RemoteIpAddress}",
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = limit,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }
        );
    }
}
