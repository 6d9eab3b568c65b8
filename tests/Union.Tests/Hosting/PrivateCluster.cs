using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Union.Tests.Hosting;

/// <summary>
/// A PostgreSQL cluster of the test process's own: made in the temporary folder on first use, on a free port of the loopback
/// address, removed when the process ends. TEST_PG names another one instead.
/// </summary>
public static class PrivateCluster
{
    private static readonly Lazy<string> Running = new(Start);

    public static string ConnectionString => Environment.GetEnvironmentVariable("TEST_PG") ?? Running.Value;

    private static string Start()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .OrderDescending(StringComparer.Ordinal)
                .Select(v => Path.Combine(v, "bin"))
                .FirstOrDefault(Directory.Exists)
            : null;
        if (bin is null)
            throw new InvalidOperationException("PostgreSQL is not installed; ./build.sh test installs it");
        var folder = Path.Combine(Path.GetTempPath(), "union-pg-" + Guid.CreateVersion7().ToString("N")[..12]);
        Directory.CreateDirectory(folder);
        if (Environment.UserName == "root")
            Run("chown", ["postgres", folder]);
        var data = Path.Combine(folder, "data");
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        RunAsOwner(Path.Combine(bin, "initdb"), ["-D", data, "-U", "union", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(bin, data, folder);
        // Durability of a throw-away cluster would only cost time; the server itself is never killed by a test.
        RunAsOwner(
            Path.Combine(bin, "pg_ctl"),
            [
                "-D",
                data,
                "-w",
                "-l",
                Path.Combine(folder, "log"),
                "start",
                "-o",
                $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300",
            ]
        );
        return $"Host=127.0.0.1;Port={port};Username=union;Database=postgres";
    }

    private static void Stop(string bin, string data, string folder)
    {
        RunAsOwner(Path.Combine(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]);
        Directory.Delete(folder, true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server refuses to run as root.
    private static void RunAsOwner(string program, IEnumerable<string> arguments)
    {
        if (Environment.UserName == "root")
            Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else
            Run(program, arguments);
    }

    private static void Run(string program, IEnumerable<string> arguments)
    {
        // Output goes nowhere: the server would inherit a pipe and keep it open for ever.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
