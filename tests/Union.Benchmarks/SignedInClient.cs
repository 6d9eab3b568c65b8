using System.Text.RegularExpressions;

namespace Union.Benchmarks;

/// <summary>Signs in through the page of a site, as a person does.</summary>
internal static partial class SignedInClient
{
    public static async Task<HttpClient> OpenAsync(HostProcess host, string site, string userName)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Url) };
        var login = await client.GetStringAsync(new Uri(site + "/login", UriKind.Relative));
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = Token().Match(login).Groups[1].Value,
                ["Input.UserName"] = userName,
                ["Input.Password"] = HostProcess.Password,
            }
        );
        using var answer = await client.PostAsync(new Uri(site + "/login", UriKind.Relative), form);
        return answer.Headers.Location is null
            ? throw new InvalidOperationException($"Signing in to {site} as {userName} was refused: {answer.StatusCode}")
            : client;
    }

    /// <summary>Presses a button of a page: posts to the address with the page's token and what stands in its fields.</summary>
    /// <returns>Where the answer leads.</returns>
    public static async Task<Uri> PressAsync(HttpClient client, string page, string address, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var values = fields.ToDictionary(f => f.Name, f => f.Value);
        values["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value;
        if (BasedOn().Match(html) is { Success: true } basedOn)
            values.TryAdd("Input.BasedOn", basedOn.Groups[1].Value);
        using var form = new FormUrlEncodedContent(values);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);
        return answer.Headers.Location ?? throw new InvalidOperationException($"{address}: {answer.StatusCode}");
    }

    [GeneratedRegex("name=\"Input.BasedOn\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex BasedOn();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
