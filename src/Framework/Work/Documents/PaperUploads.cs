using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;

namespace Union.Work.Documents;

/// <summary>Takes scans from a form.</summary>
internal sealed class PaperUploads(Papers papers)
{
    public const long LargestRequest = 300L * 1024 * 1024;
    private const int Most = 40;

    /// <returns>Why it stopped, for the person; null when all are kept.</returns>
    public async Task<string?> AttachAsync(Paper paper, IReadOnlyList<IFormFile> scans, CancellationToken cancellationToken)
    {
        if (scans.Count is 0 or > Most)
            return scans.Count == 0
                ? "没有选择文件。请选择或拖入扫描件（PDF、JPG 或 PNG）。"
                : $"一次最多 {Most} 个文件，请分几次上传，或合成一个 PDF。";
        try
        {
            foreach (var scan in scans)
            {
                await using var content = scan.OpenReadStream();
                await papers.AttachScanAsync(paper, new PaperUpload(content, scan.FileName), cancellationToken);
            }
            return null;
        }
        catch (Exception e) when (e is FileRefusedException or PaperRefusedException)
        {
            return e.Message;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return "刚才有人改动了这份公文，扫描件没有存入。请刷新看过再上传。";
        }
    }
}
