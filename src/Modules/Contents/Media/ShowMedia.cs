using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;

namespace Union.Contents.Media;

/// <summary>Sends a media file: <c>/media/pictures/hall.png</c>; at an address the file had before, too.</summary>
internal sealed class ShowMedia(UnionDbContext db)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/media/{**path}",
                [HttpMethods.Get, HttpMethods.Head],
                (string? path, ShowMedia media, CancellationToken cancellationToken) => media.RunAsync(path ?? "", cancellationToken)
            )
            .AllowAnonymous();

    private async Task<IResult> RunAsync(string path, CancellationToken cancellationToken)
    {
        var files = db.Set<MediaFile>().AsNoTracking();
        var file =
            await files.FirstOrDefaultAsync(f => f.Path == path, cancellationToken)
            ?? await files.FirstOrDefaultAsync(f => db.Set<MediaAddress>().Any(a => a.Path == path && a.FileId == f.Id), cancellationToken);
        return file is not null ? new StoredFileResult(file.TenantId, file.Content, file.Name) : Results.NotFound();
    }
}
