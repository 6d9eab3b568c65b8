using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Union.Core.Files;

namespace Union.Notices.Passing.Rounds;

/// <summary>The files of all answers in one ZIP, a folder for each recipient, written while they are read.</summary>
internal sealed class AnswerZip(FileStore files, string name, IReadOnlyList<AnswerRow> answers) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // The archive's end is written in one go and without waiting; it is small.
        if (httpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(SafeFileName.From(name + ".zip"));
        httpContext.Response.ContentType = "application/zip";
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        httpContext.Response.Headers.CacheControl = "private, no-cache";
        await using var zip = await ZipArchive.CreateAsync(
            httpContext.Response.Body,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            httpContext.RequestAborted
        );
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var answer in answers)
        foreach (var file in answer.Files)
            await AddAsync(
                zip,
                Unused(used, SafeFileName.From(answer.Row.Recipient.Name), SafeFileName.From(file.FileName)),
                file,
                httpContext.RequestAborted
            );
    }

    private async Task AddAsync(ZipArchive zip, string path, AnswerFile file, CancellationToken cancellationToken)
    {
        await using var content = files.Open(file.TenantId, file.Sha256);
        if (content is null)
            return;
        await using var entry = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await content.CopyToAsync(entry, cancellationToken);
    }

    private static string Unused(HashSet<string> used, string folder, string file)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
        var path = $"{folder}/{file}";
        for (var i = 2; !used.Add(path); i++)
            path = $"{folder}/{stem}（{i}）{extension}";
        return path;
    }
}
