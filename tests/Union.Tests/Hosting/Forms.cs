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
        WithoutToken(html) is { } form
            ? throw new InvalidOperationException("A person could not send this form: it has no antiforgery token.\n" + form)
        : Token().Match(html) is { Success: true } match ? match.Groups[1].Value
        : throw new InvalidOperationException("The page has no form with an antiforgery token:\n" + html);

    /// <summary>The first form that posts to this site without a token: a browser would be refused, though a test that borrows a token is not.</summary>
    public static string? WithoutToken(string html) =>
        PostForm().Matches(html).Select(m => m.Value).FirstOrDefault(f => !f.Contains("__RequestVerificationToken", StringComparison.Ordinal));

    [GeneratedRegex("<form[^>]* method=\"post\"[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex PostForm();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
