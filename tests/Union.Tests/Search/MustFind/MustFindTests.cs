using System.Globalization;
using Union.Search.Quality;

namespace Union.Tests.Search.MustFind;

/// <summary>
/// What union staff type, and the document or clause that must stand near the top of the answer, over the real texts beside the
/// checkout. The first list holds at 100 %; the second keeps what is not found yet and prints how much of it is.
/// </summary>
public sealed class MustFindTests(RealTexts texts, ITestOutputHelper output) : IClassFixture<RealTexts>
{
    private static readonly Judgement[] MustFind = Read("must-find.jsonl");
    private static readonly Judgement[] NotYetFound = Read("not-yet-found.jsonl");

    [Fact]
    public void Every_query_of_the_list_finds_its_answer()
    {
        SharedDocuments.Require();
        var missed = new List<string>();
        foreach (var query in MustFind)
            if (texts.Place(query) is var place && !IsFound(query, place))
                missed.Add(Line(query, place));
        output.WriteLine(string.Join('\n', missed));
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_found_yet_is_counted()
    {
        SharedDocuments.Require();
        var found = 0;
        foreach (var query in NotYetFound)
        {
            var place = texts.Place(query);
            found += IsFound(query, place) ? 1 : 0;
            output.WriteLine((IsFound(query, place) ? "+ " : "- ") + Line(query, place));
        }
        output.WriteLine($"{found} of {NotYetFound.Length}");
        NotYetFound.ShouldAllBe(query => query.Within > 0);
    }

    [Fact]
    public void The_lists_are_long_enough_and_ask_nothing_twice()
    {
        MustFind.Length.ShouldBeGreaterThanOrEqualTo(150);
        var all = MustFind.Concat(NotYetFound).ToList();
        all.Select(query => query.Question).Distinct(StringComparer.Ordinal).Count().ShouldBe(all.Count);
        all.ShouldAllBe(query => query.Within > 0 && query.Relevant.Count > 0 && query.Topic != null);
    }

    private static bool IsFound(Judgement query, int? place) => place <= (query.Within ?? Judgement.UsualWithin);

    private static string Line(Judgement query, int? place) =>
        $"{query.Question} | {query.Within} | {place?.ToString(CultureInfo.InvariantCulture) ?? "-"} | {query.Relevant[0].Path} {query.Relevant[0].Article}";

    private static Judgement[] Read(string name) => [.. Judgement.Read(Path.Combine(AppContext.BaseDirectory, "Search", "MustFind", name))];
}
