using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Work.Documents.Filling;

namespace Union.Work.Documents.Templates;

/// <summary>Sends a template with its placeholders (<c>?version=0</c> the built-in one), or filled with the meanings of its fields (<c>?sample=true</c>).</summary>
internal sealed class DownloadTemplate(UnionDbContext db, PaperCatalog catalog, PaperWriter writer)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/admin/papers/templates/{code}/file",
                [HttpMethods.Get],
                (string code, int? version, bool? sample, DownloadTemplate download, CancellationToken cancellationToken) =>
                    download.RunAsync(code, version, sample is true, cancellationToken)
            )
            .WithMetadata(new RequirePermissionAttribute(PaperPermissions.View));

    private async Task<IResult> RunAsync(string code, int? number, bool isSample, CancellationToken cancellationToken)
    {
        if (catalog.Find(code) is not { } template)
            return Results.NotFound();
        var version = number is { } n
            ? await db.Set<TemplateVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.TemplateCode == code && v.Number == n, cancellationToken)
            : await writer.CurrentAsync(code, cancellationToken);
        if (version is null && number is not (null or 0))
            return Results.NotFound();
        var document = await writer.DocumentAsync(template, version, cancellationToken);
        if (isSample)
            document = DocxFilling.Fill(document, new FillScope(SampleData.Of([.. catalog.FieldsOf(code), .. PaperWriter.OwnFields])));
        return Results.File(document, ContentType, SafeFileName.From($"{template.Name}{(isSample ? "（示例）" : "（模板）")}.docx"));
    }
}
