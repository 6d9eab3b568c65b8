using Microsoft.AspNetCore.Http;

namespace Union.Users.SignIn;

/// <summary>From where a request comes, as the session list and the sign-in log show it.</summary>
internal sealed record Visitor(string Device, string? IpAddress)
{
    public static Visitor Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        return new Visitor(DeviceOf(context.Request.Headers.UserAgent.ToString()), address?.ToString());
    }

    internal static string DeviceOf(string agent)
    {
        var browser = First(
            agent,
            ("MicroMessenger", "微信"),
            ("DingTalk", "钉钉"),
            ("Edg/", "Edge"),
            ("Firefox", "Firefox"),
            ("Chrome", "Chrome"),
            ("Safari", "Safari")
        );
        var system = First(
            agent,
            ("HarmonyOS", "HarmonyOS"),
            ("Android", "Android"),
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Windows", "Windows"),
            ("Mac OS", "macOS"),
            ("Linux", "Linux")
        );
        return (browser, system) switch
        {
            (null, null) => "未知设备",
            (null, _) => system!,
            (_, null) => browser,
            _ => $"{browser} · {system}",
        };
    }

    private static string? First(string agent, params (string Sign, string Name)[] known) =>
        known.FirstOrDefault(k => agent.Contains(k.Sign, StringComparison.OrdinalIgnoreCase)).Name;
}
