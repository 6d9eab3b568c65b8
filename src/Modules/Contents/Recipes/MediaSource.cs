using Microsoft.EntityFrameworkCore;
using Union.Contents.Media;

namespace Union.Contents.Recipes;

/// <summary>Exports the media files with their content.</summary>
internal sealed class MediaSource(UnionDbContext db, BroughtFiles files) : IDeploymentSource
{
    public string StepName => "media";

    public string Title => "媒体文件";

    public int Order => DeploymentOrder.Media;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var all = await db.Set<MediaFile>().AsNoTracking().OrderBy(file => file.Path).ToListAsync(cancellationToken);
        BroughtFiles.RefuseTooMuch(all.Select(file => file.Content), Title);
        var written = new List<MediaModel>(all.Count);
        foreach (var file in all)
            written.Add(new MediaModel(file.Path, Base64: await files.ToBase64Async(file.Content, cancellationToken)));
        if (written.Count > 0)
            result.Add(StepName, new MediaStepModel(written));
    }
}
