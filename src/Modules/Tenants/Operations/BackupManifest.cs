namespace Union.Tenants.Operations;

/// <summary>What a backup says of itself: <c>backup.json</c> at its top.</summary>
/// <param name="Format">Raised when the layout of the file changes.</param>
/// <param name="Engine">The database the copy is for.</param>
/// <param name="Files">How many files beside the database it holds.</param>
internal sealed record BackupManifest(int Format, string Engine, string EngineVersion, DateTime CreatedAt, IReadOnlyList<string> Sites, int Files)
{
    public const int CurrentFormat = 1;
}
