using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Union.Search.Index;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;
using Union.Search.Index.Suggesting;
using Union.Search.Index.Vocabularies;
using Union.Search.Live;
using Union.Web.Forms;

namespace Union.Search.Searching;

/// <summary>
/// A search of the current user at the current site, among what <see cref="Findable"/> lets through.
/// </summary>
internal sealed class SiteSearch(
    LiveIndexes indexes,
    ICurrentTenant current,
    TenantRegistry tenants,
    Findable findable,
    IEnumerable<IIndexSource> sources,
    IHttpContextAccessor http,
    ISearchVocabulary vocabulary
)
{
    private const int PassagesShown = 3;
    private const int LongestTyped = 60;

    private readonly Dictionary<string, IIndexSource> kinds = sources.ToDictionary(source => source.Kind, StringComparer.Ordinal);

    private LiveIndex live = indexes.Default;

    public bool IsReady => live.Current is not null;

    /// <summary>Asks another index from now on; whether the user may is decided before.</summary>
    public void Use(LiveIndex index) => live = index;

    public async Task<SearchAnswer> FindAsync(SearchInput input, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        return Answer(await RequestAsync(input, cancellationToken), started, cancellationToken);
    }

    /// <summary>With what only pages show: more passages of a document, a correction, related queries, explanations where asked for.</summary>
    public async Task<SearchAnswer> FindForPeopleAsync(SearchInput input, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var request = await RequestAsync(input, cancellationToken);
        request = request with { PassagesPerDocument = PassagesShown, Suggest = input.From == 0, Explain = input.Explains };
        return Answer(request, started, cancellationToken);
    }

    private SearchAnswer Answer(SearchRequest request, long started, CancellationToken cancellationToken)
    {
        var result = live.Search(request, cancellationToken);
        return new SearchAnswer(
            result.Total,
            (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            [.. result.Hits.Select(ToHit)],
            ToFacets(result.Facets)
        )
        {
            Reading = QueryReading.Of(result.Query),
            Correction = result.Correction,
            Related = result.Related,
        };
    }

    /// <summary>The same as the index gives it.</summary>
    public async Task<SearchResult> ResultAsync(SearchInput input, CancellationToken cancellationToken) =>
        live.Search(await RequestAsync(input, cancellationToken), cancellationToken);

    /// <summary>The filters of a search in words: 时效：现行有效 年份：2016年.</summary>
    public string FiltersOf(SearchInput input)
    {
        static IReadOnlyList<SearchAnswerFacet> Chosen(string? value, Func<string, string> name) =>
            value is null ? [] : [new SearchAnswerFacet(value, name(value), 0)];
        var chosen = new SearchAnswerFacets(
            Chosen(input.Site, name => tenants.Find(name)?.DisplayName ?? name),
            Chosen(input.Kind, KindName),
            Chosen(input.Issuer, AsIs),
            Chosen(input.Year?.ToString(CultureInfo.InvariantCulture), YearName),
            Chosen(input.Source, KindName),
            Chosen(input.Topic, TopicName),
            Chosen(input.Validity?.ToString(), ValidityName)
        );
        return string.Join(' ', SearchFilters.Of(input, chosen).Where(f => f.Chosen is not null).Select(f => $"{f.Title}：{f.Values[0].Name}"));
    }

    /// <summary>What the current user may be about to type.</summary>
    public async Task<IReadOnlyList<Completion>> CompleteAsync(string typed, CancellationToken cancellationToken)
    {
        var sees = await SeesAsync(cancellationToken);
        for (var attempt = 0; attempt < 2 && live.Current is { } file; attempt++)
        {
            try
            {
                return file.Complete(typed.Length <= LongestTyped ? typed : typed[..LongestTyped], sees, vocabulary.Current);
            }
            catch (ObjectDisposedException)
            {
                // Another file took over in between.
            }
            catch (IndexUnusableException exception)
            {
                live.Abandon(file, exception);
            }
        }
        return [];
    }

    private async Task<SearchRequest> RequestAsync(SearchInput input, CancellationToken cancellationToken)
    {
        var site = input.Site is null ? null : tenants.Find(input.Site);
        return new SearchRequest(input.Text, await SeesAsync(cancellationToken))
        {
            Level = input.Level,
            From = input.From,
            Size = input.Size,
            Sort = input.Sort,
            Vocabulary = vocabulary.Current,
            // A site nobody knows has no documents.
            Filter = new SearchFilter(input.Site is null ? null : site?.Id ?? Guid.Empty, input.Kind, input.Issuer, input.Year)
            {
                Topic = input.Topic,
                Validity = input.Validity,
                Source = input.Source,
            },
        };
    }

    /// <summary>What the current user may find here.</summary>
    public Task<Func<DocumentAccess, bool>> SeesAsync(CancellationToken cancellationToken) => findable.InAsync(live, cancellationToken);

    private SearchAnswerHit ToHit(SearchHit hit)
    {
        var url = UrlOf(hit.Access.TenantId, hit.Url);
        return new SearchAnswerHit(
            hit.Id,
            hit.Title,
            hit.Number,
            hit.Issuer,
            hit.IssuedOn,
            url,
            hit.Source,
            hit.Score,
            PassageOf(url, hit.Label, hit.Anchor, hit.Html)
        )
        {
            Passages = [.. hit.Passages.Select(passage => PassageOf(url, passage.Label, passage.Anchor, passage.Html))],
            Found = hit.Found,
            Validity = hit.Validity?.StateOn(SearchDay.Today()) ?? IndexValidityState.None,
            Part = hit.Part,
            Explanation = hit.Explanation,
            Site = tenants.Get(hit.Access.TenantId).DisplayName,
            Kind = KindName(hit.Type),
            IsForStaff = hit.Access.Audience != Audience.Public,
            IsOwn = hit.Access.TenantId == current.Id,
        };
    }

    /// <summary>The address of a document's page; the current site may be reached by its host name, without its prefix.</summary>
    public string UrlOf(Guid tenantId, string url) =>
        (tenantId == current.Id ? http.HttpContext?.Request.PathBase.Value ?? current.Info.PathBase : tenants.Get(tenantId).PathBase) + url;

    private static SearchAnswerPassage PassageOf(string url, string label, string anchor, string html) =>
        new(label, anchor.Length > 0 ? $"{url}#{anchor}" : url, html) { Anchor = anchor };

    private SearchAnswerFacets ToFacets(SearchFacets facets) =>
        new(
            [
                .. facets
                    .Site.Select(item => (Tenant: tenants.Find(Guid.Parse(item.Value)), item.Count))
                    .Where(item => item.Tenant is not null)
                    .Select(item => new SearchAnswerFacet(item.Tenant!.Name, item.Tenant.DisplayName, item.Count)),
            ],
            Named(facets.Kind, KindName),
            Named(facets.Issuer, AsIs),
            Named(facets.Year, YearName),
            Named(facets.Source, KindName),
            Named(facets.Topic, TopicName),
            Named(facets.Validity, ValidityName)
        );

    private static IReadOnlyList<SearchAnswerFacet> Named(IReadOnlyList<FacetValue> values, Func<string, string> name) =>
        [.. values.Select(item => new SearchAnswerFacet(item.Value, name(item.Value), item.Count))];

    // A document without a type of its own stands under its source.
    private string KindName(string kind) => kinds.TryGetValue(kind, out var source) ? source.DisplayName : kind;

    private static string AsIs(string value) => value;

    private static string YearName(string year) => year + "年";

    private static string TopicName(string topic) => topic.Replace("/", " › ", StringComparison.Ordinal);

    private static string ValidityName(string name) => Enum.TryParse<IndexValidityState>(name, out var state) ? state.DisplayName() : name;
}
