using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Union.Running;

/// <summary>
/// A program of ours in a process of its own, its output kept; killed when disposed. One source for the tests, the browser tests and the
/// benchmarks, which link this file.
/// </summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private ProgramProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public string Output => string.Join('\n', _output);

    /// <param name="program">Path of the assembly.</param>
    /// <param name="arguments">What follows it.</param>
    /// <param name="environment">Set on top of this process's own.</param>
    /// <param name="folder">Where it works; null: where this process does.</param>
    public static ProgramProcess Start(
        string program,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string?>> environment,
        string? folder = null
    )
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        return new ProgramProcess(Process.Start(start)!);
    }

    /// <summary>An address on this machine that nobody listens on.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return "http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Waits until the address answers well; a program that does not come so far is killed.</summary>
    public async Task UntilAnsweringAsync(string address)
    {
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Waiting.Patience && !_process.HasExited; await Task.Delay(20))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(address));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) { }
        }
        await KillAsync();
        throw new InvalidOperationException($"{address} did not answer:\n{Output}");
    }

    /// <summary>Waits for its end; returns its exit code.</summary>
    public async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }
}
