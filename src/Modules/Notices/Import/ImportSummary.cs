using System.Globalization;

namespace Union.Notices.Import;

/// <summary>What an import did so far.</summary>
internal sealed class ImportSummary
{
    readonly List<ImportLine> lines = [];

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Doubtful { get; private set; }

    public int Skipped { get; private set; }

    public int Failed { get; private set; }

    public int Done => Added + Updated + Unchanged + Skipped + Failed;

    public IReadOnlyList<ImportLine> Lines => lines;

    public void Saved(ImportedDocument document, ImportOutcome outcome)
    {
        Added += outcome is ImportOutcome.Added ? 1 : 0;
        Updated += outcome is ImportOutcome.Updated ? 1 : 0;
        Unchanged += outcome is ImportOutcome.Unchanged ? 1 : 0;
        if (document.Doubts.Count == 0)
            return;
        Doubtful++;
        lines.Add(new(document.SourcePath, "存疑", string.Join('；', document.Doubts), document));
    }

    public void IsUnchanged() => Unchanged++;

    public void Skip(string sourcePath, string reason)
    {
        Skipped++;
        lines.Add(new(sourcePath, "跳过", reason, null));
    }

    public void Fail(ImportedDocument document, string reason)
    {
        Failed++;
        lines.Add(new(document.SourcePath, "失败", reason, document));
    }

    public string ToChinese(TimeSpan elapsed) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"新增 {Added} 件，更新 {Updated} 件，未变 {Unchanged} 件，跳过 {Skipped} 件，失败 {Failed} 件（存疑 {Doubtful} 件已导入）；用时 {elapsed.TotalSeconds:0.0} 秒，每秒 {Done / Math.Max(0.001, elapsed.TotalSeconds):0} 件"
        );
}
