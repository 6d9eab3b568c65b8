using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>The platform as a person starts it, with the demo set up in a fresh folder, and a browser to visit it with.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    /// <summary>The password of every demo account in these tests, given by configuration.</summary>
    public const string Password = "试验口令 correct horse 91";

    // Milliseconds; a busy machine takes its time.
    private const float BrowserPatience = 60_000;

    private readonly string _appData = Directory.CreateTempSubdirectory("union-browser-").FullName;
    private ProgramProcess? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Url { get; private set; } = "";

    public static string Root { get; } = FindRoot();

    public async ValueTask InitializeAsync()
    {
        Url = ProgramProcess.FreeAddress();
        await ImportUnionDocumentsAsync();
        _host = Start([]);
        await _host.UntilAnsweringAsync(Url + "/health/ready");
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(BrowserPatience);
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
        context.SetDefaultTimeout(BrowserPatience);
        return new Visitor(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
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
        await using var verb = Start(arguments);
        (await verb.WaitAsync()).ShouldBe(0, verb.Output);
    }

    private ProgramProcess Start(string[] arguments)
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var program = Path.Combine(Root, "src", "Host", "bin", configuration, "net10.0", "Union.Host.dll");
        var settings = new Dictionary<string, string?>
        {
            ["AppData"] = _appData,
            ["Urls"] = Url,
            ["AutoSetup__Recipe"] = "demo",
            ["AutoSetup__AdminPassword"] = Password,
            ["AutoSetup__DemoPassword"] = Password,
            ["RateLimits__SignIn"] = "10000",
            ["RateLimits__Search"] = "10000",
            ["Logging__LogLevel__Default"] = "Warning",
        };
        return ProgramProcess.Start(program, arguments, settings, Path.Combine(Root, "src", "Host"));
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
}
