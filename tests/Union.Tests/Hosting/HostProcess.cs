namespace Union.Tests.Hosting;

/// <summary>The host as a process of its own on the database and files of a <see cref="UnionApp"/>: a second node, which may be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly ProgramProcess _process;

    private HostProcess(UnionApp app, string url, string[] arguments)
    {
        Url = new Uri(url);
        var settings = app.Configuration.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value);
        settings["Urls"] = url;
        settings["Logging__LogLevel__Default"] = "Error";
        _process = ProgramProcess.Start(Path.Combine(AppContext.BaseDirectory, "Union.Host.dll"), arguments, settings);
    }

    public Uri Url { get; }

    /// <summary>Starts serving and waits until it is ready.</summary>
    public static async Task<HostProcess> ServeAsync(UnionApp app)
    {
        var host = new HostProcess(app, ProgramProcess.FreeAddress(), []);
        await host._process.UntilAnsweringAsync($"{host.Url}health/ready");
        return host;
    }

    /// <summary>Starts a verb without waiting for it.</summary>
    public static HostProcess Verb(UnionApp app, params string[] arguments) => new(app, "http://127.0.0.1:0", arguments);

    public Task<int> WaitAsync() => _process.WaitAsync();

    /// <summary>kill -9.</summary>
    public Task KillAsync() => _process.KillAsync();

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
