using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Union.Search.Searching.Inside;

/// <summary>Addresses of the page that shows a passage between its neighbours.</summary>
internal static class ClauseAddress
{
    /// <param name="request">Of the page the link stands on.</param>
    /// <param name="document">Id of the document in the index.</param>
    /// <param name="number">Which of its passages.</param>
    /// <param name="query">What is searched for, to be marked there.</param>
    public static string Of(HttpRequest request, string document, int number, string query) =>
        Of(request, document, "n", number.ToString(CultureInfo.InvariantCulture), query);

    /// <summary>The passage at an anchor of the document.</summary>
    public static string Of(HttpRequest request, string document, string anchor, string query) => Of(request, document, "anchor", anchor, query);

    private static string Of(HttpRequest request, string document, string name, string value, string query) =>
        request.PathBase
        + "/search/clause"
        + new QueryBuilder
        {
            { "doc", document },
            { name, value },
            { "q", query },
        };
}
