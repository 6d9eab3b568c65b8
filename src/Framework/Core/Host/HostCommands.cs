using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Union.Core.Modules;

namespace Union.Core.Host;

/// <summary>The host's command line: a verb of a module, or serving. The host adds its services and what runs before the tenant is known.</summary>
public static class HostCommands
{
    // A pasted text of ten thousand Chinese characters, nine bytes each in an address, reaches the search, which cuts it.
    private const int LongestAddress = 128 * 1024;

    public static async Task<int> RunAsync(string[] args, Action<IServiceCollection> services, Action<IApplicationBuilder> early)
    {
        var isVerb = args.Length > 0 && (IsHelp(args[0]) || (!args[0].StartsWith('-') && args[0] != "serve"));
        var builder = WebApplication.CreateBuilder(
            isVerb ? [.. Options(args)]
            : args is ["serve", ..] ? args[1..]
            : args
        );
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestLineSize = LongestAddress);
        services(builder.Services);
        builder.AddUnion();
        if (isVerb)
            builder.Logging.AddFilter(level => level >= LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var app = builder.Build();
        if (isVerb)
            return await RunVerbAsync(app, args);
        app.UseUnion(early);
        await app.RunAsync();
        return 0;
    }

    // The configuration would take "/backup.zip" for a key and the argument after it for its value.
    private static IEnumerable<string> Options(string[] args)
    {
        for (var i = 1; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                continue;
            if (args[i].Contains('=', StringComparison.Ordinal))
                yield return args[i];
            else if (i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
                yield return $"{args[i]}={args[++i]}";
        }
    }

    private static async Task<int> RunVerbAsync(WebApplication app, string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        await using var scope = app.Services.CreateAsyncScope();
        var verbs = scope.ServiceProvider.GetServices<IHostVerb>().OrderBy(v => v.Name, StringComparer.Ordinal).ToList();
        var line = string.Join(' ', args);
        var verb = verbs.Where(v => line == v.Name || line.StartsWith(v.Name + " ", StringComparison.Ordinal)).MaxBy(v => v.Name.Length);
        if (verb is null)
            return IsHelp(args[0]) ? Help(Console.Out, verbs) : Unknown(args[0], verbs);
        if (verb.NeedsInstallation)
            await app.Services.GetRequiredService<HostPreparation>().StartingAsync(stop.Token);
        var rest = args[verb.Name.Split(' ').Length..];
        return await verb.RunAsync(VerbArguments.Parse(rest, verb.Flags), Console.Out, stop.Token);
    }

    private static bool IsHelp(string word) => word is "help" or "--help" or "-h" or "-?";

    private static int Unknown(string word, List<IHostVerb> verbs)
    {
        Console.Error.WriteLine($"不认识命令“{word}”。");
        Help(Console.Error, verbs);
        return 2;
    }

    private static int Help(TextWriter output, List<IHostVerb> verbs)
    {
        output.WriteLine("可用的命令：");
        output.WriteLine("  serve（默认）  启动网站");
        foreach (var verb in verbs)
            output.WriteLine($"  {verb.Help}");
        return 0;
    }
}
