using System.Text.RegularExpressions;

namespace Union.Benchmarks;

/// <summary>Requests a second of a published notice and of the search address, against bare Kestrel returning the same bytes.</summary>
internal static partial class Pages
{
    public static async Task RunAsync()
    {
        using var data = new TemporaryFolder();
        await using var host = await HostProcess.PlatformAsync(data.Path);
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        var list = await client.GetStringAsync(new Uri("/hanggin/notices", UriKind.Relative));
        await CompareAsync(client, host, "notice page", NoticeLink().Match(list).Groups[1].Value, data.Path);
        await CompareAsync(client, host, "search", "/hanggin/api/v1/search?q=" + Uri.EscapeDataString("换届"), data.Path);
    }

    private static async Task CompareAsync(HttpClient client, HostProcess host, string name, string address, string folder)
    {
        var bytes = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        var file = Path.Combine(folder, "bare.bin");
        await File.WriteAllBytesAsync(file, bytes);
        await using var bare = await HostProcess.BareAsync(file);
        var (ours, baseline) = await Load.PairAsync(host.Url + address, bare.Url + "/");
        Console.WriteLine($"{name}: {ours:0} of {baseline:0} requests/s = {ours / baseline:P0} of bare ({bytes.Length} bytes)");
    }

    [GeneratedRegex("href=\"(/hanggin/notices/[^\"?#]+)\"")]
    private static partial Regex NoticeLink();
}
