using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Notices.Heads;

namespace Union.Notices.Import;

/// <summary>
/// Imports a folder into a tenant, a batch per transaction and act: what is saved stays when the import is interrupted, and the next
/// run goes on behind it.
/// </summary>
internal sealed class FolderImport(TenantScopes scopes, TimeProvider clock)
{
    const int BatchSize = 100;
    const int ReadAhead = 200;

    /// <param name="tenantId">The tenant that gets the documents.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="options">How the documents are kept.</param>
    /// <param name="summary">Filled while the import goes on, so that an interrupted one can be told of too.</param>
    /// <param name="progress">Called after each file and batch.</param>
    /// <param name="cancellation">Interrupts the import between batches.</param>
    public async Task RunAsync(
        Guid tenantId,
        DocumentFolder folder,
        ImportOptions options,
        ImportSummary summary,
        Action progress,
        CancellationToken cancellation
    )
    {
        var known = await scopes.UsingAsync(tenantId, s => s.GetRequiredService<NoticeImport>().KnownAsync(FolderName(folder), cancellation));
        var since = clock.GetUtcNow().UtcDateTime;
        List<ImportedDocument> batch = [];
        try
        {
            await foreach (var item in Ahead(folder.ReadAsync(known, cancellation), cancellation))
            {
                if (item.Document is { } document)
                    batch.Add(document);
                else if (item.Reason is { } reason)
                    summary.Skip(item.SourcePath, reason);
                else
                    summary.IsUnchanged();
                if (batch.Count == BatchSize)
                    await SaveAsync(tenantId, folder, batch, options, summary, cancellation);
                progress();
            }
            if (batch.Count > 0)
                await SaveAsync(tenantId, folder, batch, options, summary, cancellation);
        }
        finally
        {
            // Of an interrupted import too: the next run finds what was saved unchanged.
            if (options.Publish && summary.Added > 0)
                await TellAsync(tenantId, new(FolderName(folder), since, options.Visibility == ContentVisibility.Staff));
        }
        progress();
    }

    Task TellAsync(Guid tenantId, FolderImported imported) =>
        scopes.UsingAsync(
            tenantId,
            services =>
            {
                var db = services.GetRequiredService<UnionDbContext>();
                db.Raise(imported);
                return db.SaveChangesAsync(CancellationToken.None);
            }
        );

    async Task SaveAsync(
        Guid tenantId,
        DocumentFolder folder,
        List<ImportedDocument> batch,
        ImportOptions options,
        ImportSummary summary,
        CancellationToken cancellation
    )
    {
        try
        {
            await WriteAsync(tenantId, folder, batch, options, summary, cancellation);
        }
        catch (DbUpdateException) when (batch.Count > 1)
        {
            // One document the database refuses must not take the other ninety-nine with it.
            foreach (var document in batch)
                await SaveAloneAsync(tenantId, folder, document, options, summary, cancellation);
        }
        catch (DbUpdateException refused)
        {
            summary.Fail(batch[0], Reason(refused));
        }
        batch.Clear();
    }

    async Task SaveAloneAsync(
        Guid tenantId,
        DocumentFolder folder,
        ImportedDocument document,
        ImportOptions options,
        ImportSummary summary,
        CancellationToken cancellation
    )
    {
        try
        {
            await WriteAsync(tenantId, folder, [document], options, summary, cancellation);
        }
        catch (DbUpdateException refused)
        {
            summary.Fail(document, Reason(refused));
        }
    }

    Task WriteAsync(
        Guid tenantId,
        DocumentFolder folder,
        List<ImportedDocument> batch,
        ImportOptions options,
        ImportSummary summary,
        CancellationToken cancellation
    ) =>
        scopes.UsingAsync(
            tenantId,
            async services =>
            {
                var import = services.GetRequiredService<NoticeImport>();
                var db = services.GetRequiredService<UnionDbContext>();
                List<(ImportedDocument, ImportOutcome)> outcomes = [];
                foreach (var document in batch)
                    outcomes.Add((document, await import.PutAsync(ToNotice(folder, document, options), cancellation)));
                db.Act("notices.import", $"导入文件夹“{folder.Name}”中的 {batch.Count} 件");
                await db.SaveChangesAsync(cancellation);
                foreach (var (document, outcome) in outcomes)
                    summary.Saved(document, outcome);
            }
        );

    static ImportedNotice ToNotice(DocumentFolder folder, ImportedDocument document, ImportOptions options)
    {
        var content = new NoticeContent
        {
            Title = document.Title,
            Kind = document.Kind ?? "资料",
            Visibility = options.Visibility,
            Body = document.Body,
            Issuer = document.Issuer ?? "",
            IssuedOn = document.IssuedOn,
            IssuedYear = document.IssuedOn is null ? document.IssuedYear : null,
            EffectiveOn = document.EffectiveOn,
            IsTrial = HeadProposals.IsTrial(document.Title),
        };
        return new(
            FolderName(folder),
            document.SourcePath,
            document.SourceHash,
            ImportedNotice.Trim(content.WithNumber(document.Number)),
            options.Publish,
            document.Head
        );
    }

    static string FolderName(DocumentFolder folder) => folder.Name[..Math.Min(folder.Name.Length, Notice.SourceFolderLength)];

    static string Reason(DbUpdateException refused) => $"数据库拒绝保存：{refused.InnerException?.Message ?? refused.Message}";

    /// <summary>Reads on while a batch is being saved.</summary>
    static async IAsyncEnumerable<FolderItem> Ahead(IAsyncEnumerable<FolderItem> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<FolderItem>(new BoundedChannelOptions(ReadAhead) { SingleReader = true, SingleWriter = true });
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => ReadAsync(items, channel.Writer, abandoned.Token), CancellationToken.None);
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancellation))
                yield return item;
        }
        finally
        {
            await abandoned.CancelAsync();
            await reading;
        }
    }

    static async Task ReadAsync(IAsyncEnumerable<FolderItem> items, ChannelWriter<FolderItem> writer, CancellationToken cancellation)
    {
        try
        {
            await foreach (var item in items.WithCancellation(cancellation))
                await writer.WriteAsync(item, cancellation);
            writer.Complete();
        }
        catch (Exception failed)
        {
            writer.Complete(failed);
        }
    }
}
