using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Union.Benchmarks;

/// <summary>A program of ours in a process of its own on a free port; killed when disposed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, string url, TimeSpan startUp) => (_process, Url, StartUp) = (process, url, startUp);

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

    /// <summary>Password of every account the set-up of a benchmark makes.</summary>
    public const string Password = "Benchmark 99 password";

    public static Task<HostProcess> PlatformAsync(string appData, string recipe = "demo") =>
        StartAsync(
            [Path.Combine(AppContext.BaseDirectory, "Union.Host.dll")],
            "/health/ready",
            new(Settings(appData, recipe)) { ["Logging__LogLevel__Default"] = "Warning", ["RateLimits__Search"] = "100000000" }
        );

    public static Task<HostProcess> BareAsync(string file) =>
        StartAsync([Path.Combine(AppContext.BaseDirectory, "Union.Benchmarks.dll"), "bare", file], "/", []);

    /// <summary>Runs a verb of the host to its end; returns how long it took.</summary>
    public static async Task<TimeSpan> VerbAsync(string appData, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start([Path.Combine(AppContext.BaseDirectory, "Union.Host.dll"), .. arguments], Settings(appData, "demo"));
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {await output}");
        return watch.Elapsed;
    }

    private static Dictionary<string, string> Settings(string appData, string recipe) =>
        new()
        {
            ["AppData"] = appData,
            ["AutoSetup__Recipe"] = recipe,
            ["AutoSetup__AdminPassword"] = Password,
            ["AutoSetup__DemoPassword"] = Password,
        };

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<HostProcess> StartAsync(string[] arguments, string probe, Dictionary<string, string> environment)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        environment["Urls"] = url;
        var isBare = arguments.Contains("bare");
        var watch = Stopwatch.StartNew();
        var process = Start(isBare ? [.. arguments, url] : arguments, environment);
        _ = process.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(url + probe));
                if (answer.IsSuccessStatusCode)
                    return new HostProcess(process, url, watch.Elapsed);
            }
            catch (HttpRequestException) when (!process.HasExited && watch.Elapsed < TimeSpan.FromMinutes(3)) { }
            await Task.Delay(20);
        }
    }

    private static Process Start(string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
