using System.Text.RegularExpressions;

namespace Union.Tests.Hosting;

/// <summary>Sends forms as a browser does: opens the page first, takes its antiforgery token along.</summary>
public static partial class Forms
{
    /// <param name="client">Keeps the cookies.</param>
    /// <param name="address">Where the form is sent.</param>
    /// <param name="fields">What is filled in.</param>
    /// <param name="page">The page the form stands on, when it is not the address itself.</param>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client,
        string address,
        Dictionary<string, string>? fields = null,
        string? page = null
    )
    {
        var html = await client.GetStringAsync(page ?? address);
        var all = new Dictionary<string, string>(fields ?? []) { ["__RequestVerificationToken"] = TokenIn(html) };
        return await client.PostAsync(address, new FormUrlEncodedContent(all));
    }

    /// <summary>The antiforgery token of a page.</summary>
    public static string TokenIn(string html) =>
        Token().Match(html) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException("The page has no form with an antiforgery token:\n" + html);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
