using System.Globalization;
using System.Net;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations.Founding;

/// <summary>The steps of a founding, taken on its page, with the papers they need.</summary>
internal static class FoundingSteps
{
    /// <summary>Carries a founding that was started to the reply that approves it, all on one day.</summary>
    public static async Task ToApprovalAsync(this FoundingWorld w, HttpClient staff, HttpClient approver, params (string Name, string Value)[] plan)
    {
        await w.SurveyAsync(staff);
        await w.TakeAsync(staff, "advocate", "ADVOCATED");
        await w.PlanAsync(staff, plan);
        await w.TakeAsync(staff, "form", "PREP_GROUP_FORMED");
        await w.PaperAsync(staff, "founding.request");
        await w.TakeAsync(staff, "request", "REQUESTED");
        await w.PaperAsync(approver, "founding.reply");
        await w.TakeAsync(approver, "approve", "FOUNDING_APPROVED");
    }

    /// <summary>Carries a founding from its beginning to the public notice of the candidates, all on one day.</summary>
    public static async Task ToNoticeAsync(this FoundingWorld w, HttpClient staff, HttpClient approver)
    {
        await w.StartAsync(staff);
        await w.ToApprovalAsync(staff, approver);
        await w.EnrolAsync(staff);
        await w.PaperAsync(staff, "members.roster");
        await w.TakeAsync(staff, "enrol", "MEMBERS_ENROLLED");
        await w.ProposeAsync(staff);
        await w.MeetAsync(staff, w.Today.AddDays(12), 30, 0);
        await w.PaperAsync(staff, "congress.request", "candidates.request");
        await w.TakeAsync(staff, "candidates", "CANDIDATES_REPORTED");
        await w.PaperAsync(approver, "candidates.reply");
        await w.TakeAsync(approver, "approve-candidates", "CANDIDATES_APPROVED");
    }

    /// <summary>Makes papers of the founding through the page of papers.</summary>
    public static async Task PaperAsync(this FoundingWorld w, HttpClient client, params string[] templates)
    {
        foreach (var template in templates)
        {
            var make = $"/{w.County}/admin/papers/make?subject={w.Id}&template={template}";
            var made = await client.PostFormAsync(make + "&handler=Issue", new() { ["Input.On"] = $"{w.Today:yyyy-MM-dd}" }, make);
            made.StatusCode.ShouldBe(HttpStatusCode.Redirect, template + await made.Content.ReadAsStringAsync());
        }
    }

    public static async Task<HttpResponseMessage> TryAsync(
        this FoundingWorld w,
        HttpClient client,
        string move,
        string? note = null,
        int? version = null
    )
    {
        var found = await w.CaseAsync();
        var page = $"/{w.County}/admin/procedures/cases/{found.Id}";
        return await client.PostFormAsync(
            page + "?handler=Take",
            new()
            {
                ["Input.Move"] = move,
                ["Input.Version"] = (version ?? found.Version).ToString(CultureInfo.InvariantCulture),
                ["Input.On"] = $"{w.Today:yyyy-MM-dd}",
                ["Input.Note"] = note ?? "",
            },
            $"{w.Root}/{w.Id}"
        );
    }

    public static async Task TakeAsync(this FoundingWorld w, HttpClient client, string move, string state)
    {
        var answer = await w.TryAsync(client, move);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        (await w.CaseAsync()).State.ShouldBe(state);
    }

    public static async Task<string> RefusedAsync(this FoundingWorld w, HttpClient client, string move)
    {
        var before = (await w.CaseAsync()).State;
        var answer = await w.TryAsync(client, move);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await w.CaseAsync()).State.ShouldBe(before);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
