using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Work.Documents.Filling;
using Union.Work.Documents.Layout;

namespace Union.Work.Documents;

/// <summary>Fills the template in force: the site's own version, else the built-in one.</summary>
public sealed class PaperWriter(UnionDbContext db, PaperCatalog catalog, FileStore files, ICurrentTenant tenant)
{
    /// <summary>Fields that every paper has.</summary>
    internal static readonly IReadOnlyList<PaperField> OwnFields =
    [
        new("paper.number", "文号"),
        new("paper.on", "成文日期"),
        new("paper.signer", "签发人"),
        new("no", "序号（列表内）"),
    ];

    internal async ValueTask<FilledPaper> FillAsync(PaperTemplate template, PaperData data, CancellationToken cancellationToken)
    {
        var version = await CurrentAsync(template.Code, cancellationToken);
        var scope = new FillScope(data);
        var title = XmlText.Of(TextFilling.Fill(template.Title, scope)).Replace('\n', ' ');
        var issuer = XmlText.Of(TextFilling.Fill(template.From, scope)).Replace('\n', ' ');
        var document = DocxFilling.Fill(await DocumentAsync(template, version, cancellationToken), scope);
        var fields = catalog.FieldsOf(template.Code).Concat(OwnFields).ToLookup(f => f.Name, StringComparer.Ordinal);
        return new FilledPaper(
            document,
            title,
            issuer,
            version is { Sha256: not null } ? version.Number : 0,
            [.. scope.Findings.Select(m => (fields[m.Name].FirstOrDefault() ?? new PaperField(m.Name, m.Name)) with { IsOfRow = m.IsOfRow })]
        );
    }

    /// <summary>The newest version the site saved; null when it never did.</summary>
    internal Task<TemplateVersion?> CurrentAsync(string code, CancellationToken cancellationToken) =>
        db.Set<TemplateVersion>()
            .AsNoTracking()
            .Where(v => v.TemplateCode == code)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The DOCX with its placeholders.</summary>
    internal async Task<byte[]> DocumentAsync(PaperTemplate template, TemplateVersion? version, CancellationToken cancellationToken)
    {
        if (version?.Sha256 is not { } sha256)
            return TemplateWriter.Write(template);
        await using var stream =
            files.Open(tenant.Id, sha256)
            ?? throw new PaperRefusedException($"模板第 {version.Number} 版的文件找不到了，请到“公文 → 模板”恢复别的版本。");
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
