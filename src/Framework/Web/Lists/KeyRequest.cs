using Microsoft.AspNetCore.Http;

namespace Union.Web.Lists;

/// <summary>
/// Which page of a list is asked for: the rows after a key or before it (<c>?after=…</c>, <c>?before=…</c>), never an offset, so the
/// last page of a long list costs what the first costs and nothing is skipped when rows arrive in between.
/// </summary>
public sealed record KeyRequest(string? After = null, string? Before = null, int Size = KeyRequest.DefaultSize)
{
    public const int DefaultSize = 20;

    public static KeyRequest From(HttpRequest request, int size = DefaultSize) => new(Key(request, "after"), Key(request, "before"), size);

    /// <summary>The rows wanted lie before the key: read them in opposite order.</summary>
    public bool IsBackward => Before is not null && After is null;

    public string? Key() => After ?? Before;

    /// <summary>How many rows to read: one more than shown tells whether more follow.</summary>
    public int Take => Size + 1;

    private static string? Key(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 and <= 200 } key ? key : null;
}
