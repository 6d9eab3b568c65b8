using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;
using Union.Core.Files;

namespace Union.Work.Documents.Templates;

/// <summary>Takes up a template of the site's own, or an older version again. Versions are only added.</summary>
internal sealed class SaveTemplate(
    UnionDbContext db,
    PaperCatalog catalog,
    FileStore files,
    DatabaseEngine engine,
    ICurrentTenant tenant,
    ICurrentUser user,
    TimeProvider clock
)
{
    private static readonly AttachmentRules Rules = new(new Dictionary<FileFormat, long> { [FileFormat.Docx] = 10L * 1024 * 1024 });

    /// <returns>Why it is refused, a sentence each; empty when it is in force.</returns>
    public async Task<IReadOnlyList<string>> UploadAsync(
        PaperTemplate template,
        PaperUpload upload,
        string? note,
        CancellationToken cancellationToken
    )
    {
        var name = SafeFileName.From(upload.FileName);
        StoredContent content;
        byte[] bytes;
        try
        {
            content = await files.KeepAsync(tenant.Id, upload.Content, name, Rules, cancellationToken);
            // Reads it as a stranger's file: counted while unpacking, refused when made to exhaust memory.
            await TextExtractor.ExtractAsync(files.Place(tenant.Id, content.Sha256), cancellationToken);
            bytes = await File.ReadAllBytesAsync(files.Place(tenant.Id, content.Sha256), cancellationToken);
        }
        catch (FileRefusedException refusal)
        {
            return [refusal.Message];
        }
        catch (UnreadableFileException unreadable)
        {
            return [$"“{name}”读不出来：{unreadable.Message}。"];
        }
        var problems = Check(bytes, template);
        if (problems.Count > 0)
            return problems;
        await SaveAsync(template, v => v.With(name, content), note, "papers.template.upload", "上传公文模板", cancellationToken);
        return [];
    }

    /// <summary>Makes an older version, or with null the built-in template, the newest again.</summary>
    public Task RestoreAsync(PaperTemplate template, TemplateVersion? old, CancellationToken cancellationToken) =>
        SaveAsync(
            template,
            v => old?.Content is { } content ? v.With(old.FileName, content) : v,
            old is { Sha256: not null } ? $"恢复第 {old.Number} 版" : "恢复自带模板",
            "papers.template.restore",
            "恢复公文模板",
            cancellationToken
        );

    private IReadOnlyList<string> Check(byte[] bytes, PaperTemplate template)
    {
        try
        {
            return TemplateCheck.Run(bytes, [.. catalog.FieldsOf(template.Code), .. PaperWriter.OwnFields]);
        }
        catch (Exception e)
            when (e
                    is DocumentFormat.OpenXml.Packaging.OpenXmlPackageException
                        or InvalidDataException
                        or System.Xml.XmlException
                        or InvalidOperationException
            )
        {
            return ["这个文件的结构不合规范，无法作为模板。请用 Word 或 WPS 打开，另存为 .docx 后再上传。"];
        }
    }

    private async Task SaveAsync(
        PaperTemplate template,
        Func<TemplateVersion, TemplateVersion> fill,
        string? note,
        string act,
        string title,
        CancellationToken cancellationToken
    )
    {
        var last = await db.Set<TemplateVersion>().Where(v => v.TemplateCode == template.Code).MaxAsync(v => (int?)v.Number, cancellationToken) ?? 0;
        var text = note?.Trim() ?? "";
        var version = new TemplateVersion(
            template.Code,
            last + 1,
            text[..Math.Min(text.Length, Paper.ReasonLength)],
            user.DisplayName,
            clock.GetUtcNow().UtcDateTime
        );
        db.Add(fill(version));
        db.Act(act, $"{title}：{template.Name}", note);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsDuplicate(engine))
        {
            throw new PaperRefusedException("刚才有人也保存了这个模板的新版本；请刷新页面看过后再上传。", e);
        }
    }
}
