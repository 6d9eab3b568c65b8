using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Union.Core.Files;

/// <summary>
/// Sends kept content: with its true content type and <c>nosniff</c>, as a download unless the browser shows the format safely,
/// answering conditional requests and ranges. Whether this reader may have it is decided before, by the endpoint of the owning module.
/// </summary>
/// <param name="tenantId">The tenant whose file it is.</param>
/// <param name="content">The content.</param>
/// <param name="fileName">The name it is saved under.</param>
public sealed class StoredFileResult(Guid tenantId, StoredContent content, string fileName) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var stream = httpContext.RequestServices.GetRequiredService<FileStore>().Open(tenantId, content.Sha256);
        if (stream is null)
            return Results.NotFound().ExecuteAsync(httpContext);
        var headers = httpContext.Response.Headers;
        var disposition = new ContentDispositionHeaderValue(content.Format.MayShowInline() ? "inline" : "attachment");
        disposition.SetHttpFileName(SafeFileName.From(fileName));
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        // A reader who lost the right to a file, or a file taken back, must not live on in a cache.
        headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue($"\"{content.Sha256[..32]}\"");
        return Results.Stream(stream, content.Format.ContentType(), entityTag: tag, enableRangeProcessing: true).ExecuteAsync(httpContext);
    }
}
