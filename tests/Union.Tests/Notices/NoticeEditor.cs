using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

/// <summary>Somebody at the editing pages of one tenant, as through a browser: opens the form, changes fields, sends it.</summary>
internal sealed partial class NoticeEditor(UnionApp app, string tenant, HttpClient client)
{
    public HttpClient Client => client;

    public string Root => $"/{tenant}";

    public static async Task<NoticeEditor> SignInAsync(UnionApp app, string tenant, params string[] rolesOrPermissions) =>
        new(app, tenant, await app.SignedInAsync(tenant, rolesOrPermissions.Length > 0 ? rolesOrPermissions : ["Editor"]));

    /// <summary>Makes a notice through the form; returns its id.</summary>
    public async Task<Guid> NewAsync(string title, string body = "正文第一段。", bool publish = false, params (string Field, string Value)[] more)
    {
        var response = await SendAsync("/admin/notices/new", publish ? "?handler=Publish" : "", [("Title", title), ("Body", body), .. more]);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return Guid.Parse(IdInAddress().Match(response.Headers.Location!.ToString()).Value);
    }

    public Task<HttpResponseMessage> SaveAsync(Guid id, bool publish = false, params (string Field, string Value)[] changes) =>
        SendAsync($"/admin/notices/{id}", publish ? "?handler=Publish" : "", changes);

    /// <summary>Opens the page, keeps what its form holds, changes these fields of Input and sends it with the files.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string page,
        string handler,
        (string Field, string Value)[] changes,
        params (string Name, byte[] Content)[] files
    ) => await PostAsync(page + handler, await OpenAsync(page), changes, files);

    /// <summary>The fields of the page's editing form as they stand.</summary>
    public async Task<Dictionary<string, string>> OpenAsync(string page)
    {
        var document = new HtmlParser().ParseDocument(await client.GetStringAsync(Root + page));
        var fields = new Dictionary<string, string>();
        var form = document.QuerySelector("form[enctype]")!;
        foreach (var element in form.QuerySelectorAll("input[name]:not([type=file]):not([type=checkbox]), textarea[name], select[name]"))
            fields[element.GetAttribute("name")!] = element switch
            {
                AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
                AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
                _ => element.GetAttribute("value") ?? "",
            };
        return fields;
    }

    public Task<HttpResponseMessage> PostAsync(
        string address,
        Dictionary<string, string> fields,
        (string Field, string Value)[] changes,
        params (string Name, byte[] Content)[] files
    )
    {
        var all = new Dictionary<string, string>(fields);
        foreach (var (field, value) in changes)
            all[field.StartsWith("__", StringComparison.Ordinal) ? field : "Input." + field] = value;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in all)
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "Input.Files", name);
        return client.PostAsync(Root + address, content);
    }

    public Task<HttpResponseMessage> UnpublishAsync(Guid id, string reason) =>
        client.PostFormAsync($"{Root}/admin/notices/{id}?handler=Unpublish", new() { ["TakeDown.Reason"] = reason }, $"{Root}/admin/notices/{id}");

    public Task<Notice> RowAsync(Guid id) =>
        app.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<Notice>().AsNoTracking().SingleAsync(n => n.Id == id));

    public Task<List<NoticeVersion>> VersionsAsync(Guid id) =>
        app.InTenantAsync(
            tenant,
            s =>
                s.GetRequiredService<UnionDbContext>()
                    .Set<NoticeVersion>()
                    .AsNoTracking()
                    .Where(v => v.ItemId == id)
                    .OrderBy(v => v.Number)
                    .ToListAsync()
        );

    public async Task<string> AddressAsync(Guid id) => Root + (await RowAsync(id)).Url;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex IdInAddress();
}
