namespace Union.Benchmarks;

/// <summary>From starting the process to a ready answer, all modules on; beside the bare server's start.</summary>
internal static class StartUp
{
    public static async Task RunAsync()
    {
        using var data = new TemporaryFolder();
        await using (await HostProcess.PlatformAsync(data.Path)) { }
        var (ours, bare) = (new List<double>(), new List<double>());
        var page = Path.Combine(data.Path, "page");
        await File.WriteAllTextAsync(page, "x");
        for (var i = 0; i < 3; i++)
        {
            await using (var host = await HostProcess.PlatformAsync(data.Path))
                ours.Add(host.StartUp.TotalMilliseconds);
            await using (var host = await HostProcess.BareAsync(page))
                bare.Add(host.StartUp.TotalMilliseconds);
        }
        Console.WriteLine(
            $"ready after {Load.Median(ours):0} ms; bare Kestrel {Load.Median(bare):0} ms; ratio {Load.Median(ours) / Load.Median(bare):0.0}"
        );
    }
}
