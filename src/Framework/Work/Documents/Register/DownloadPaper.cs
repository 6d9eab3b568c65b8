using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;

namespace Union.Work.Documents.Register;

/// <summary>Sends a file of a paper to whoever may see the paper.</summary>
internal sealed class DownloadPaper(UnionDbContext db, PaperReach reach)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/admin/papers/files/{id:guid}/{name?}",
                [HttpMethods.Get, HttpMethods.Head],
                (Guid id, DownloadPaper download, CancellationToken cancellationToken) => download.RunAsync(id, cancellationToken)
            )
            .WithMetadata(new SignedInAttribute());

    private async Task<IResult> RunAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<PaperFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancellationToken) is { } file
        && await reach.FindAsync(file.PaperId, cancellationToken) is not null
            ? new StoredFileResult(file.TenantId, file.Content, file.FileName)
            : Results.NotFound();
}
