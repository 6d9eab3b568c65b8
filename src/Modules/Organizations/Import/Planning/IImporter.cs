using Union.Organizations.Import.Batches;

namespace Union.Organizations.Import.Planning;

/// <summary>Plans, writes and takes back the rows of one kind of file.</summary>
internal interface IImporter
{
    ImportKind Kind { get; }

    /// <summary>Decides the outcome of every row; reads only.</summary>
    Task<IReadOnlyList<PlannedRow>> PlanAsync(ImportBatch batch, IReadOnlyList<RowCells> rows, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a chunk of rows into the context, parents first; each row learns the id of its record and the values it replaces. The caller
    /// saves.
    /// </summary>
    Task WriteAsync(IReadOnlyList<(PlannedRow Plan, ImportRow Row)> chunk, int order, CancellationToken cancellationToken);

    /// <summary>Version of each record as it stands in the context.</summary>
    Task<IReadOnlyDictionary<Guid, int>> VersionsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Takes a chunk of applied rows back in the context, the last written first; a row that must stay says why through <see cref="ImportRow.Keep"/>.</summary>
    Task UndoAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken);
}
