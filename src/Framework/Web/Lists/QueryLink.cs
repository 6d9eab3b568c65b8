using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Union.Web.Lists;

/// <summary>This page's address with some of its query changed.</summary>
internal static class QueryLink
{
    private static readonly string[] Keys = ["after", "before"];

    /// <summary>Without <paramref name="drop"/> and the paging keys, and with <paramref name="name"/> set when it is given.</summary>
    public static string With(HttpRequest request, string? name = null, string? value = null, string? drop = null)
    {
        var query = new QueryBuilder();
        foreach (var (key, values) in request.Query)
        {
            if (Keys.Contains(key) || key == name || key == drop)
                continue;
            foreach (var one in values.Where(v => !string.IsNullOrEmpty(v)))
                query.Add(key, one!);
        }
        if (name is not null && value is not null)
            query.Add(name, value);
        return $"{request.PathBase}{request.Path}{query.ToQueryString()}";
    }
}
