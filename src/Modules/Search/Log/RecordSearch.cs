using System.Text;
using Union.Search.Searching;

namespace Union.Search.Log;

/// <summary>Hands a search that was answered to the log of the site, where one is kept.</summary>
internal sealed class RecordSearch(SearchLog log, SiteService sites, ICurrentTenant tenant, TimeProvider clock)
{
    /// <summary>The id its results are opened under; null where no log is kept or nothing was asked.</summary>
    public async Task<Guid?> RunAsync(
        SearchInput input,
        string filters,
        SearchAnswer answer,
        bool isStaff,
        bool isWhileTyping,
        CancellationToken cancellationToken
    )
    {
        if (input.Text.Trim().Length == 0 || !(await sites.GetSiteSettingsAsync(cancellationToken)).As<SearchLogSettings>().IsOn)
            return null;
        var search = new LoggedSearch(
            Guid.CreateVersion7(),
            clock.GetUtcNow().UtcDateTime,
            PersonalNumbers.Mask(Plain(input.Text)),
            PersonalNumbers.Mask(filters),
            input.From,
            answer.Total,
            answer.TookMs,
            isStaff,
            string.Join('\n', answer.Hits.Select(hit => $"{Plain(hit.Source ?? hit.Id)}\t{Plain(hit.Passage.Label)}"))
        );
        if (isWhileTyping)
            log.Hold(tenant.Id, search);
        else
            log.Add(tenant.Id, search);
        return search.Id;
    }

    // Control characters are no words; PostgreSQL refuses the first of them.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, LoggedSearch.TextLength));
        foreach (var character in text.Trim().Take(LoggedSearch.TextLength))
            plain.Append(char.IsControl(character) || char.IsSurrogate(character) ? ' ' : character);
        return plain.ToString();
    }
}
