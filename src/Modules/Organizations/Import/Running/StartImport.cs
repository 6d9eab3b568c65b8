using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Core.Files.Tables;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Columns;

namespace Union.Organizations.Import.Running;

/// <summary>Takes a file in and moves a batch from step to step; the work itself is done by jobs.</summary>
internal sealed class StartImport(
    UnionDbContext db,
    BatchFile file,
    FileStore files,
    JobQueue jobs,
    ICurrentTenant tenant,
    ICurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Keeps the file and proposes what its columns mean.</summary>
    /// <exception cref="FileRefusedException">It is no table, too large or empty; the message says so to the person.</exception>
    /// <exception cref="UnreadableFileException">It cannot be read as a table.</exception>
    public async Task<ImportBatch> UploadAsync(
        ImportKind kind,
        Guid organizationId,
        string fileName,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        var name = SafeFileName.From(fileName);
        var kept = await files.KeepAsync(tenant.Id, content, name, TableFile.Rules, cancellationToken);
        var batch = new ImportBatch(
            kind,
            organizationId,
            name[..Math.Min(name.Length, ImportBatch.NameLength)],
            kept,
            user.DisplayName,
            clock.GetUtcNow().UtcDateTime
        );
        var sheet = file.Sheets(batch, cancellationToken).MaxBy(s => ProposedBy(s, kind).Count)!;
        batch.Map(sheet.Name, ProposedBy(sheet, kind));
        db.Add(batch);
        db.Act("organizations.import.upload", $"上传导入文件：{batch.FileName}");
        await db.SaveChangesAsync(cancellationToken);
        return batch;
    }

    /// <summary>Begins the dry run with these columns.</summary>
    public Task CheckAsync(ImportBatch batch, string sheet, IReadOnlyDictionary<string, int> columns, CancellationToken cancellationToken)
    {
        batch.Map(sheet, columns);
        return BeginAsync(batch, ImportState.Checking, $"检查导入文件：{batch.FileName}", new CheckImport(batch.Id), cancellationToken);
    }

    public Task RunAsync(ImportBatch batch, CancellationToken cancellationToken) =>
        BeginAsync(batch, ImportState.Importing, $"批量导入：{batch.FileName}", new RunImport(batch.Id), cancellationToken);

    public Task UndoAsync(ImportBatch batch, CancellationToken cancellationToken) =>
        BeginAsync(batch, ImportState.Undoing, $"撤销导入：{batch.FileName}", new UndoImport(batch.Id), cancellationToken);

    private static IReadOnlyDictionary<string, int> ProposedBy(SheetTable sheet, ImportKind kind)
    {
        var fields = ImportFields.Of(kind);
        return ColumnMapping.Propose(ColumnMapping.HeadingOf(sheet, fields), fields);
    }

    // The state is saved with the job: of two people who press the same button one finds the batch changed.
    private async Task BeginAsync<TPayload>(ImportBatch batch, ImportState state, string title, TPayload payload, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        batch.Begin(state, Guid.Empty);
        db.Act("organizations.import.begin", title);
        await db.SaveChangesAsync(cancellationToken);
        batch.Begin(state, await jobs.StartAsync(title, payload, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
