using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Reorganizations;
using Union.Organizations.Tree;

namespace Union.Organizations.Activities;

/// <summary>Tells of reorganizations when they take effect, and takes it back when they are undone.</summary>
internal sealed class ReorganizationActivities(UnionDbContext db, ActivityLog log)
    : IEventHandler<OrganizationMoved>,
        IEventHandler<OrganizationRenamed>,
        IEventHandler<OrganizationsMerged>,
        IEventHandler<OrganizationSplit>,
        IEventHandler<OrganizationDissolved>,
        IEventHandler<ReorganizationUndone>
{
    public async Task HandleAsync(OrganizationMoved happened, CancellationToken cancellationToken) =>
        await PublishAsync(
            OrganizationKinds.Moved,
            happened.OrganizationId,
            happened.On,
            $"{await NameAsync(happened.OrganizationId)}转隶{await NameAsync(happened.ToParentId)}",
            cancellationToken
        );

    public Task HandleAsync(OrganizationRenamed happened, CancellationToken cancellationToken) =>
        PublishAsync(
            OrganizationKinds.Renamed,
            happened.OrganizationId,
            happened.On,
            $"{happened.OldName}更名为{happened.NewName}",
            cancellationToken
        );

    public async Task HandleAsync(OrganizationsMerged happened, CancellationToken cancellationToken) =>
        await PublishAsync(
            OrganizationKinds.Merged,
            happened.OrganizationId,
            happened.On,
            $"{await NameAsync(happened.OrganizationId)}并入{await NameAsync(happened.SuccessorId)}",
            cancellationToken
        );

    public async Task HandleAsync(OrganizationSplit happened, CancellationToken cancellationToken) =>
        await PublishAsync(
            OrganizationKinds.Split,
            happened.OrganizationId,
            happened.On,
            $"{await NameAsync(happened.OrganizationId)}分出{await NameAsync(happened.NewOrganizationId)}",
            cancellationToken
        );

    public async Task HandleAsync(OrganizationDissolved happened, CancellationToken cancellationToken) =>
        await PublishAsync(
            OrganizationKinds.Dissolved,
            happened.OrganizationId,
            happened.On,
            $"{await NameAsync(happened.OrganizationId)}撤销",
            cancellationToken
        );

    public async Task HandleAsync(ReorganizationUndone happened, CancellationToken cancellationToken)
    {
        if (KindOf(happened.Kind) is not { } kind)
            return;
        var last = await db.Set<Activity>()
            .Where(a => a.OrganizationId == happened.OrganizationId && a.Kind == kind.Code)
            .OrderByDescending(a => a.On)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is not null)
            await log.RetractAsync(kind, last.SourceId, cancellationToken);
    }

    private static ActivityKind? KindOf(ReorganizationKind kind) =>
        kind switch
        {
            ReorganizationKind.Move => OrganizationKinds.Moved,
            ReorganizationKind.Rename => OrganizationKinds.Renamed,
            ReorganizationKind.Merge => OrganizationKinds.Merged,
            ReorganizationKind.Split => OrganizationKinds.Split,
            ReorganizationKind.Dissolve => OrganizationKinds.Dissolved,
            _ => null,
        };

    private Task PublishAsync(ActivityKind kind, Guid organizationId, DateOnly on, string title, CancellationToken cancellationToken) =>
        log.PublishAsync(
            new Happening(kind, organizationId, on, Shortened(title), $"/admin/organizations/{organizationId}", SourceOf(organizationId, on)),
            cancellationToken
        );

    // An organization may move more than once: the source is the organization and the day.
    private static Guid SourceOf(Guid organizationId, DateOnly on) =>
        new(SHA256.HashData([.. organizationId.ToByteArray(), .. BitConverter.GetBytes(on.DayNumber)]).AsSpan(0, 16));

    private static string Shortened(string title) => title.Length <= 300 ? title : title[..300];

    // The organization may be one that is added by the same save.
    private async Task<string> NameAsync(Guid id) => (await db.FindAsync<Organization>(id))?.Name ?? "";
}
