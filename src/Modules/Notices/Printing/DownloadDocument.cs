using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Union.Core.Files;
using Union.Work.Documents.Official;

namespace Union.Notices.Printing;

/// <summary>Sends a document as DOCX in the layout of GB/T 9704-2012.</summary>
internal sealed class DownloadDocument(PrintedNotice printed)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/notices/{slug}/document.docx",
                [HttpMethods.Get, HttpMethods.Head],
                (string slug, string? latest, DownloadDocument download, CancellationToken cancellationToken) =>
                    download.RunAsync(slug, latest is not null, cancellationToken)
            )
            .AllowAnonymous();

    private async Task<IResult> RunAsync(string slug, bool latest, CancellationToken cancellationToken)
    {
        if (await printed.FindAsync(slug, latest, cancellationToken) is not { } version)
            return Results.NotFound();
        var name = SafeFileName.From(version.Title[..Math.Min(version.Title.Length, 60)] + ".docx");
        return Results.File(OfficialWriter.Write(OfficialOf.Of(version)), OfficialWriter.ContentType, name);
    }
}
