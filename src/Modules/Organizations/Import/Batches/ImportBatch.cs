using System.Text.Json;
using Union.Core.Files;

namespace Union.Organizations.Import.Batches;

/// <summary>One file that was brought, with what became of it.</summary>
public sealed class ImportBatch : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    internal const int NameLength = 200;
    internal const int ProblemLength = 1000;

    private ImportBatch() { }

    internal ImportBatch(ImportKind kind, Guid organizationId, string fileName, StoredContent content, string by, DateTime at)
    {
        (Kind, OrganizationId, FileName, CreatedBy, CreatedAt) = (kind, organizationId, fileName, by, at);
        (Sha256, Length, Format) = (content.Sha256, content.Length, content.Format);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The union below which everything goes; a row may name another one within it.</summary>
    public Guid OrganizationId { get; private set; }

    public ImportKind Kind { get; private set; }

    public string FileName { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    public long Length { get; private set; }

    public FileFormat Format { get; private set; }

    /// <summary>Name of the sheet; empty for a text file.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>Key of the field → column from 0, as JSON.</summary>
    public string Mapping { get; private set; } = "{}";

    public ImportState State { get; private set; }

    /// <summary>Why the file could not be read; empty otherwise.</summary>
    public string Problem { get; private set; } = "";

    public Guid? JobId { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Same { get; private set; }

    public int Doubtful { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Rows whose undoing was refused.</summary>
    public int Kept { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => FileName;

    public int Total => New + Changed + Same + Doubtful + Refused;

    /// <summary>A job is at work on it.</summary>
    public bool IsBusy => State is ImportState.Checking or ImportState.Importing or ImportState.Undoing;

    internal StoredContent Content => new(Sha256, Length, Format);

    internal IReadOnlyDictionary<string, int> Columns => JsonSerializer.Deserialize<Dictionary<string, int>>(Mapping)!;

    internal void Map(string sheet, IReadOnlyDictionary<string, int> columns) => (Sheet, Mapping) = (sheet, JsonSerializer.Serialize(columns));

    internal void Begin(ImportState state, Guid jobId) => (State, JobId, Problem) = (state, jobId, "");

    internal void Fail(string problem) => (State, Problem) = (ImportState.Failed, problem[..Math.Min(problem.Length, ProblemLength)]);

    internal void Count(IReadOnlyDictionary<RowOutcome, int> counts)
    {
        New = counts.GetValueOrDefault(RowOutcome.New);
        Changed = counts.GetValueOrDefault(RowOutcome.Changed);
        Same = counts.GetValueOrDefault(RowOutcome.Same);
        Doubtful = counts.GetValueOrDefault(RowOutcome.Doubtful);
        Refused = counts.GetValueOrDefault(RowOutcome.Refused);
    }

    internal void End(ImportState state, DateTime at, int kept = 0) => (State, FinishedAt, Kept) = (state, at, kept);
}
