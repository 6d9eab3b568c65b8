using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>The platform as a person starts it, with the demo set up in a fresh folder, and a browser to visit it with.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    /// <summary>The password of every demo account in these tests, given by configuration.</summary>
    public const string Password = "试验口令 correct horse 91";

    private readonly string _appData = Directory.CreateTempSubdirectory("union-browser-").FullName;
    private Process? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Url { get; private set; } = "";

    public static string Root { get; } = FindRoot();

    public async ValueTask InitializeAsync()
    {
        Url = "http://127.0.0.1:" + FreePort().ToString(CultureInfo.InvariantCulture);
        await ImportUnionDocumentsAsync();
        _host = Start([]);
        await UntilReadyAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                ],
            }
        );
    }

    /// <summary>A visitor with cookies of their own; every page they open must be free of script errors.</summary>
    public async Task<Visitor> VisitorAsync()
    {
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Url,
                Locale = "zh-CN",
                AcceptDownloads = true,
            }
        );
        return new Visitor(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null)
        {
            _host.Kill();
            await _host.WaitForExitAsync();
            _host.Dispose();
        }
        Directory.Delete(_appData, true);
    }

    /// <summary>The real documents beside the checkout, where they are: imported before the site starts, as the README says.</summary>
    public static string? SharedDocuments { get; } = FindShared();

    private async Task ImportUnionDocumentsAsync()
    {
        if (SharedDocuments is null)
            return;
        await VerbAsync("import", Path.Combine(SharedDocuments, "union"), "--tenant", "hanggin");
        await VerbAsync("import", Path.Combine(SharedDocuments, "laws", "社会法"));
    }

    private async Task VerbAsync(params string[] arguments)
    {
        using var verb = Start(arguments);
        await verb.WaitForExitAsync();
        verb.ExitCode.ShouldBe(0);
    }

    private Process Start(string[] arguments)
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var program = Path.Combine(Root, "src", "Host", "bin", configuration, "net10.0", "Union.Host.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Path.Combine(Root, "src", "Host"),
            RedirectStandardOutput = true,
        };
        start.Environment["AppData"] = _appData;
        start.Environment["Urls"] = Url;
        start.Environment["AutoSetup__Recipe"] = "demo";
        start.Environment["AutoSetup__AdminPassword"] = Password;
        start.Environment["AutoSetup__DemoPassword"] = Password;
        start.Environment["RateLimits__SignIn"] = "10000";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 900; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Url + "/health/ready"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) { }
            _host!.HasExited.ShouldBeFalse();
            await Task.Delay(100);
        }
        throw new TimeoutException("the site did not become ready");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Platform.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    private static string? FindShared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "documents")))
                return Path.Combine(folder.FullName, "shared", "documents");
        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
