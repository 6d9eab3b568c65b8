using Union.Tests.Hosting;

namespace Union.Tests.Files;

/// <summary>Sends a file as a browser does.</summary>
internal static class Uploads
{
    /// <param name="client">Keeps the cookies.</param>
    /// <param name="address">Where the form is sent.</param>
    /// <param name="field">The field of the file.</param>
    /// <param name="file">What is uploaded.</param>
    /// <param name="page">The page the form stands on, when it is not the address itself.</param>
    /// <param name="fields">What else is filled in.</param>
    public static async Task<HttpResponseMessage> PostFileAsync(
        this HttpClient client,
        string address,
        string field,
        (string Name, byte[] Content) file,
        string? page = null,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Forms.TokenIn(await client.GetStringAsync(page ?? address))), "__RequestVerificationToken" },
            { new ByteArrayContent(file.Content), field, file.Name },
        };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return await client.PostAsync(address, form);
    }
}
