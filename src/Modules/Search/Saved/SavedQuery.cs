using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Union.Search.Searching;

namespace Union.Search.Saved;

/// <summary>Reads a search back from the text it is kept as, and takes from an address only what makes a search.</summary>
internal static class SavedQuery
{
    /// <summary>Empty when there is nothing to search for.</summary>
    public static string Clean(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        var clean = new QueryBuilder();
        foreach (var key in SearchInput.Kept)
            if (parts.TryGetValue(key, out var value) && value.ToString().Trim() is { Length: > 0 } text)
                clean.Add(key, text);
        return parts.TryGetValue("q", out var words) && words.ToString().Trim().Length > 0 ? clean.ToString().TrimStart('?') : "";
    }

    public static SearchInput Read(string query) => SearchInput.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
