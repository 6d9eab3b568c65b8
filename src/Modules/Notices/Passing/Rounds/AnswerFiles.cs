using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Union.Core.Files;

namespace Union.Notices.Passing.Rounds;

/// <summary>Sends the sender the files it was answered with, one or all.</summary>
internal sealed class AnswerFiles(RoundReach reach, RoundBoard board, FileStore files)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var permission = new RequirePermissionAttribute(PassingPermissions.PassDown);
        routes
            .MapGet(
                "/admin/passing/{id:guid}/files/{file:guid}/{name?}",
                (Guid id, Guid file, AnswerFiles sent, CancellationToken cancellationToken) => sent.OneAsync(id, file, cancellationToken)
            )
            .RequireAuthorization(permission);
        routes
            .MapGet(
                "/admin/passing/{id:guid}/files.zip",
                (Guid id, AnswerFiles sent, CancellationToken cancellationToken) => sent.AllAsync(id, cancellationToken)
            )
            .RequireAuthorization(permission);
    }

    private async Task<IResult> OneAsync(Guid id, Guid file, CancellationToken cancellationToken) =>
        await reach.FindAsync(id, cancellationToken) is not null && await board.FileAsync(id, file, cancellationToken) is { } found
            ? new StoredFileResult(found.TenantId, found.Content, found.FileName)
            : Results.NotFound();

    private async Task<IResult> AllAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } round)
            return Results.NotFound();
        var answers = await board.AnswersAsync(round, await board.RowsAsync(round, cancellationToken), cancellationToken);
        return new AnswerZip(files, round.Title, answers);
    }
}
