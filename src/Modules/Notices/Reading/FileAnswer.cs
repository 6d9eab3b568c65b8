using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Union.Core.Files;

namespace Union.Notices.Reading;

/// <summary>Sends stored content so that a browser executes nothing of it: what may not be shown is a download, and all of it is in a sandbox.</summary>
internal static class FileAnswer
{
    public static IResult Of(HttpContext http, Stream content, FileFormat format, string fileName, string sha256)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-cache";
        var disposition = new ContentDispositionHeaderValue(format.MayShowInline() ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName);
        headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, format.ContentType(), entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }
}
