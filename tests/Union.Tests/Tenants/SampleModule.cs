using System.Diagnostics;
using Union.Tests.Hosting;

namespace Union.Tests.Tenants;

/// <summary>
/// Builds the sample module apart, as somebody outside the platform would, drops its assembly into the modules folder of a new
/// installation and starts that. Once for all tests: an assembly cannot be unloaded from the process.
/// </summary>
public sealed class SampleModule : IAsyncLifetime
{
    private readonly string _appData = Path.Combine(Path.GetTempPath(), "union-tests", Guid.CreateVersion7().ToString("N"));

    public UnionApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var output = Path.Combine(_appData, "build");
        await BuildAsync(output);
        var modules = Directory.CreateDirectory(Path.Combine(_appData, "modules", "bookshelf")).FullName;
        File.Move(Path.Combine(output, "Sample.Bookshelf.dll"), Path.Combine(modules, "Sample.Bookshelf.dll"));
        Directory.Delete(output, true);
        App = await UnionApp.StartAsync(appData: _appData);
        await App.SetUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(_appData, true);
    }

    // Against the platform as it is built already, in the configuration the tests run in.
    private static async Task BuildAsync(string output)
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var project = Path.Combine(Architecture.Repository.Root, "tests", "SampleModule", "SampleModule.csproj");
        var start = new ProcessStartInfo(
            "dotnet",
            ["build", project, "-c", configuration, "-o", output, "-v", "quiet", "-clp:NoSummary", "-p:BuildProjectReferences=false"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var build = Process.Start(start)!;
        var errors = build.StandardError.ReadToEndAsync();
        var text = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        build.ExitCode.ShouldBe(0, text + await errors);
    }
}
