using System.Diagnostics;
using System.Globalization;
using Union.Running;

namespace Union.Benchmarks;

/// <summary>The platform, or the bare server beside it, in a process of its own on a free port; killed when disposed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    /// <summary>Password of every account the set-up of a benchmark makes.</summary>
    public const string Password = "Benchmark 99 password";

    private readonly ProgramProcess _process;

    private HostProcess(ProgramProcess process, string url, TimeSpan startUp) => (_process, Url, StartUp) = (process, url, startUp);

    public string Url { get; }

    /// <summary>From starting the process to the first good answer.</summary>
    public TimeSpan StartUp { get; }

    public long ResidentMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>Waits until work in the background is done: a second with hardly any processor time, five times running.</summary>
    public async Task UntilQuietAsync()
    {
        using var process = Process.GetProcessById(_process.Id);
        for (var (quiet, seconds) = (0, 0); quiet < 5; seconds++)
        {
            if (seconds > 600)
                throw new TimeoutException("the host is still at work after ten minutes");
            var before = process.TotalProcessorTime;
            await Task.Delay(1000);
            process.Refresh();
            quiet = process.TotalProcessorTime - before < TimeSpan.FromMilliseconds(50) ? quiet + 1 : 0;
        }
    }

    public static Task<HostProcess> PlatformAsync(string appData, string recipe = "demo")
    {
        var url = ProgramProcess.FreeAddress();
        var settings = Settings(appData, recipe);
        settings["Urls"] = url;
        settings["Logging__LogLevel__Default"] = "Warning";
        settings["RateLimits__Search"] = "100000000";
        return StartAsync("Union.Host.dll", [], settings, url, "/health/ready");
    }

    public static Task<HostProcess> BareAsync(string file)
    {
        var url = ProgramProcess.FreeAddress();
        return StartAsync("Union.Benchmarks.dll", ["bare", file, url], [], url, "/");
    }

    /// <summary>Runs a verb of the host to its end; returns how long it took.</summary>
    public static async Task<TimeSpan> VerbAsync(string appData, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        await using var process = Start("Union.Host.dll", arguments, Settings(appData, "demo"));
        var code = await process.WaitAsync();
        return code == 0 ? watch.Elapsed : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {code}: {process.Output}");
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static Dictionary<string, string?> Settings(string appData, string recipe) =>
        new()
        {
            ["AppData"] = appData,
            ["AutoSetup__Recipe"] = recipe,
            ["AutoSetup__AdminPassword"] = Password,
            ["AutoSetup__DemoPassword"] = Password,
        };

    private static async Task<HostProcess> StartAsync(
        string program,
        string[] arguments,
        Dictionary<string, string?> settings,
        string url,
        string probe
    )
    {
        var watch = Stopwatch.StartNew();
        var process = Start(program, arguments, settings);
        await process.UntilAnsweringAsync(url + probe);
        return new HostProcess(process, url, watch.Elapsed);
    }

    private static ProgramProcess Start(string program, string[] arguments, Dictionary<string, string?> settings) =>
        ProgramProcess.Start(Path.Combine(AppContext.BaseDirectory, program), arguments, settings, AppContext.BaseDirectory);
}
