using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Reading;

/// <summary>Sends a media file: <c>/media/pictures/hall.png</c>.</summary>
internal sealed class ShowMedia(UnionDbContext db, Attachments files)
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapMethods("/media/{**path}", [HttpMethods.Get, HttpMethods.Head],
            (string? path, ShowMedia media, HttpContext http, CancellationToken cancellationToken) => media.RunAsync(path ?? "", http, cancellationToken))
        .AllowAnonymous();

    private async Task<IResult> RunAsync(string path, HttpContext http, CancellationToken cancellationToken)
    {
        var file = await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Path == path, cancellationToken);
        return file is not null && files.Open(file.Sha256) is { } content
            ? FileAnswer.Of(http, content, file.Format, Path.GetFileName(file.Path), file.Sha256)
            : Results.NotFound();
    }
}
