using System.Net;
using System.Text.RegularExpressions;
using Union.Organizations.Reorganizations;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations;

/// <summary>The wizard as a person goes through it.</summary>
internal sealed partial record ReorganizationWizard(string County, HttpClient Client, Guid Town, Guid Union, Guid Branch, Guid Unit)
{
    private const string Yesterday = "2024-06-01";

    public async Task<HttpResponseMessage> DoAsync(Guid id, ReorganizationKind kind, Dictionary<string, string> fields)
    {
        var page = $"/{County}/admin/organizations/{id}/reorganize?Input.Kind={kind}";
        var html = await Client.GetStringAsync(page);
        var version = Based().Match(html).Groups[1].Value;
        return await Client.PostFormAsync($"/{County}/admin/organizations/{id}/reorganize?handler=Confirm", Fields(kind, fields, version), page);
    }

    public async Task<string> PreviewAsync(Guid id, ReorganizationKind kind, Dictionary<string, string> fields) =>
        await (
            await Client.PostFormAsync(
                $"/{County}/admin/organizations/{id}/reorganize",
                Fields(kind, fields, "0"),
                $"/{County}/admin/organizations/{id}/reorganize?Input.Kind={kind}"
            )
        ).Content.ReadAsStringAsync();

    public async Task<string> RefusedAsync(Guid id, ReorganizationKind kind, Dictionary<string, string> fields)
    {
        var html = await PreviewAsync(id, kind, fields);
        html.ShouldContain("u-errors");
        return html;
    }

    public async Task UndoAsync(HttpResponseMessage done) => (await PostUndoAsync(done)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    public async Task<string> UndoneAsync(HttpResponseMessage done) => await (await PostUndoAsync(done)).Content.ReadAsStringAsync();

    private async Task<HttpResponseMessage> PostUndoAsync(HttpResponseMessage done)
    {
        var address = done.Headers.Location!.ToString();
        var html = await Client.GetStringAsync(address);
        var version = Version().Match(html).Groups[1].Value;
        return await Client.PostFormAsync(address, new() { ["Reason"] = "办错了", ["BasedOn"] = version });
    }

    private static Dictionary<string, string> Fields(ReorganizationKind kind, Dictionary<string, string> fields, string version)
    {
        var all = new Dictionary<string, string>
        {
            ["Input.BasedOn"] = version,
            ["Input.Kind"] = kind.ToString(),
            ["Input.EffectiveOn"] = Yesterday,
            ["Input.Reason"] = "区划调整",
            ["Input.ReplyNumber"] = "测工发〔2099〕1号",
            ["Input.ReplyOn"] = Yesterday,
        };
        foreach (var (name, value) in fields)
            all["Input." + name] = value;
        return all;
    }

    [GeneratedRegex("name=\"Input.BasedOn\"[^>]*value=\"(\\d+)\"")]
    private static partial Regex Based();

    [GeneratedRegex("name=\"BasedOn\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
