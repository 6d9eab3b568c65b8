using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Elections.Ballots;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations.Founding;

/// <summary>The counts of the meeting that founds a union: entered by one person, confirmed by another.</summary>
internal static class FoundingCounts
{
    public static Task<HttpResponseMessage> CountAsync(
        this FoundingWorld w,
        HttpClient client,
        string body,
        int seats,
        (int Entitled, int Present, int Issued, int Returned) n,
        params (string Name, int For)[] votes
    ) => w.CountAsync(client, body, "Member", seats, n, votes);

    /// <summary>Enters what the committee of three counted when it elected its chair.</summary>
    public static async Task ElectChairAsync(this FoundingWorld w, HttpClient client, HttpClient confirmer, string name)
    {
        (await w.CountAsync(client, "UnionCommittee", "Chair", 1, (3, 3, 3, 3), (name, 2))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await w.ConfirmAllAsync(confirmer);
    }

    private static Task<HttpResponseMessage> CountAsync(
        this FoundingWorld w,
        HttpClient client,
        string body,
        string post,
        int seats,
        (int Entitled, int Present, int Issued, int Returned) n,
        params (string Name, int For)[] votes
    )
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.BasedOn"] = "0",
            ["Input.HeldOn"] = $"{w.Today:yyyy-MM-dd}",
            ["Input.Seats"] = $"{seats}",
            ["Input.Entitled"] = $"{n.Entitled}",
            ["Input.Present"] = $"{n.Present}",
            ["Input.Issued"] = $"{n.Issued}",
            ["Input.Returned"] = $"{n.Returned}",
            ["Input.Invalid"] = "0",
        };
        foreach (var (vote, i) in votes.Select((v, i) => (v, i)))
        {
            fields[$"Input.Votes[{i}].Name"] = vote.Name;
            fields[$"Input.Votes[{i}].For"] = $"{vote.For}";
            fields[$"Input.Votes[{i}].Against"] = "0";
            fields[$"Input.Votes[{i}].Abstain"] = "0";
        }
        return client.PostFormAsync($"/{w.County}/admin/ballots/enter?subject={w.Id}&body={body}&post={post}", fields);
    }

    public static async Task ConfirmAllAsync(this FoundingWorld w, HttpClient client)
    {
        var sheets = await w.InAsync(s =>
            s.GetRequiredService<UnionDbContext>()
                .Set<BallotSheet>()
                .AsNoTracking()
                .Where(b => b.SubjectId == w.Id && b.ConfirmedAt == null)
                .ToListAsync()
        );
        foreach (var sheet in sheets)
            (
                await client.PostFormAsync(
                    $"/{w.County}/admin/ballots/{sheet.Id}?handler=Confirm",
                    new() { ["version"] = sheet.Version.ToString(CultureInfo.InvariantCulture) },
                    $"/{w.County}/admin/ballots/{sheet.Id}"
                )
            ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
