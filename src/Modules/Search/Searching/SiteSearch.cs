using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Union.Search.Index;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;
using Union.Search.Index.Suggesting;
using Union.Search.Index.Vocabularies;
using Union.Search.Live;

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
            new SearchAnswerPassage(hit.Label, hit.Anchor.Length > 0 ? $"{url}#{hit.Anchor}" : url, hit.Html) { Anchor = hit.Anchor }
        )
        {
            Passages = [.. hit.Passages.Select(passage => PassageOf(url, passage))],
            Found = hit.Found,
            Validity = hit.Validity?.StateOn(SearchDay.Today()) ?? IndexValidityState.None,
            Part = hit.Part,
            Explanation = hit.Explanation,
            Site = tenants.Get(hit.Access.TenantId).DisplayName,
            Kind = kinds.TryGetValue(hit.Type, out var source) ? source.DisplayName : hit.Type,
            IsForStaff = hit.Access.Audience != Audience.Public,
            IsOwn = hit.Access.TenantId == current.Id,
        };
    }

    /// <summary>The address of a document's page; the current site may be reached by its host name, without its prefix.</summary>
    public string UrlOf(Guid tenantId, string url) =>
        (tenantId == current.Id ? http.HttpContext?.Request.PathBase.Value ?? current.Info.PathBase : tenants.Get(tenantId).PathBase) + url;

    private static SearchAnswerPassage PassageOf(string url, SearchPassage passage) =>
        new(passage.Label, passage.Anchor.Length > 0 ? $"{url}#{passage.Anchor}" : url, passage.Html) { Anchor = passage.Anchor };

    private SearchAnswerFacets ToFacets(SearchFacets facets) =>
        new(
            [
                .. facets
                    .Site.Select(item => (Tenant: tenants.Find(Guid.Parse(item.Value)), item.Count))
                    .Where(item => item.Tenant is not null)
                    .Select(item => new SearchAnswerFacet(item.Tenant!.Name, item.Tenant.DisplayName, item.Count)),
            ],
            [
                .. facets.Kind.Select(item => new SearchAnswerFacet(
                    item.Value,
                    kinds.TryGetValue(item.Value, out var source) ? source.DisplayName : item.Value,
                    item.Count
                )),
            ],
            [.. facets.Issuer.Select(item => new SearchAnswerFacet(item.Value, item.Value, item.Count))],
            [.. facets.Year.Select(item => new SearchAnswerFacet(item.Value, item.Value + "年", item.Count))]
        )
        {
            Source = [.. facets.Source.Select(item => new SearchAnswerFacet(item.Value, SourceName(item.Value), item.Count))],
            Topic =
            [
                .. facets.Topic.Select(item => new SearchAnswerFacet(
                    item.Value,
                    item.Value.Replace("/", " › ", StringComparison.Ordinal),
                    item.Count
                )),
            ],
            Validity = [.. facets.Validity.Select(item => new SearchAnswerFacet(item.Value, ValidityName(item.Value), item.Count))],
        };

    private string SourceName(string kind) => kinds.TryGetValue(kind, out var source) ? source.DisplayName : kind;

    private static string ValidityName(string name) => Enum.TryParse<IndexValidityState>(name, out var state) ? QueryReading.NameOf(state) : name;
}
