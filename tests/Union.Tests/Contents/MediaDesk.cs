using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Media;
using Union.Core.Data;
using Union.Tests.Hosting;

namespace Union.Tests.Contents;

/// <summary>Somebody at the media library of one tenant, as through a browser.</summary>
internal sealed class MediaDesk(UnionApp app, string tenant, HttpClient client)
{
    public HttpClient Client => client;

    /// <summary>A picture of 3 × 2 pixels; the rest differs, so that no two are the same content.</summary>
    public static byte[] Picture(string rest = "") =>
        [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, .. Encoding.UTF8.GetBytes(rest)];

    public static async Task<MediaDesk> SignInAsync(UnionApp app, string tenant, params string[] rolesOrPermissions) =>
        new(app, tenant, await app.SignedInAsync(tenant, rolesOrPermissions.Length > 0 ? rolesOrPermissions : ["Editor"]));

    /// <summary>Uploads as the editor's script does; what became of each file.</summary>
    public async Task<JsonElement[]> UploadAsync(string folder, params (string Name, byte[] Content)[] files)
    {
        using var content = await FormAsync("/admin/media", ("Folder", folder));
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "files", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{tenant}/admin/media?handler=Add") { Content = content };
        request.Headers.Add("Accept", "application/json");
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return [.. JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.EnumerateArray()];
    }

    public async Task<string> AddAsync(string folder, string name, byte[] content) =>
        (await UploadAsync(folder, (name, content)))[0].GetProperty("url").GetString()!;

    /// <summary>Posts to the page of a file; what the next page says.</summary>
    public async Task<string> ChangeAsync(Guid id, string handler, params (string Field, string Value)[] fields)
    {
        using var content = await FormAsync($"/admin/media/files/{id}", fields);
        return await SaidAsync($"/admin/media/files/{id}{handler}", content);
    }

    public async Task<string> ReplaceAsync(Guid id, string name, byte[] bytes)
    {
        using var content = await FormAsync($"/admin/media/files/{id}");
        content.Add(new ByteArrayContent(bytes), "file", name);
        return await SaidAsync($"/admin/media/files/{id}?handler=Replace", content);
    }

    public async Task<string> FolderAsync(string handler, string folder, string name = "")
    {
        using var content = await FormAsync("/admin/media", ("Folder", folder), ("name", name));
        return await SaidAsync($"/admin/media?handler={handler}", content);
    }

    public Task<MediaFile> FileAsync(string path) =>
        app.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<MediaFile>().AsNoTracking().SingleAsync(f => f.Path == path));

    public Task<string> PageAsync(string address) => client.GetStringAsync($"/{tenant}{address}");

    private async Task<MultipartFormDataContent> FormAsync(string page, params (string Field, string Value)[] fields)
    {
        var content = new MultipartFormDataContent
        {
            { new StringContent(Forms.TokenIn(await client.GetStringAsync($"/{tenant}{page}"))), "__RequestVerificationToken" },
        };
        foreach (var (field, value) in fields)
            content.Add(new StringContent(value), field);
        return content;
    }

    private async Task<string> SaidAsync(string address, HttpContent content)
    {
        using var answer = await client.PostAsync($"/{tenant}{address}", content);
        if (answer.Headers.Location is not { } next)
            return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(next));
    }
}
