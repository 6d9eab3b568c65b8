using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;
using Union.Core.Files;
using Union.Identifiers.Documents;
using Union.Web.Display;

namespace Union.Work.Documents;

/// <summary>
/// The papers of the site: makes, receives, keeps. Each call is a named act and saves, in the caller's transaction when there is one.
/// Whether the person may do it is checked before, by the page or procedure that calls.
/// </summary>
public sealed class Papers(
    UnionDbContext db,
    PaperCatalog catalog,
    PaperNumbers numbers,
    PaperWriter writer,
    DatabaseEngine engine,
    IOrganizationTree tree,
    FileStore files,
    ICurrentTenant tenant,
    ICurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Signed and stamped originals: PDF or photograph.</summary>
    public static AttachmentRules ScanRules { get; } =
        new(
            new Dictionary<FileFormat, long>
            {
                [FileFormat.Pdf] = 50L * 1024 * 1024,
                [FileFormat.Jpeg] = 20L * 1024 * 1024,
                [FileFormat.Png] = 20L * 1024 * 1024,
            }
        );

    /// <summary>The papers of a record, the newest first.</summary>
    public Task<List<Paper>> OfAsync(Guid subjectId, CancellationToken cancellationToken) =>
        db.Set<Paper>().AsNoTracking().Where(p => p.SubjectId == subjectId).OrderByDescending(p => p.Id).ToListAsync(cancellationToken);

    /// <summary>The papers an organization issued or received last.</summary>
    public Task<List<Paper>> LatestAsync(Guid organizationId, int most, CancellationToken cancellationToken) =>
        db.Set<Paper>()
            .AsNoTracking()
            .Where(p => p.OrganizationId == organizationId)
            .OrderByDescending(p => p.On)
            .ThenByDescending(p => p.Id)
            .Take(most)
            .ToListAsync(cancellationToken);

    /// <summary>What the paper would lack, by meaning (批复文号); empty when complete.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(PaperRequest request, CancellationToken cancellationToken) =>
        [.. (await writer.FillAsync(catalog.Get(request.TemplateCode), request.Data, cancellationToken)).Missing.Select(f => f.Meaning)];

    /// <summary>Fills the template, numbers the paper and enters it in the register.</summary>
    /// <exception cref="PaperRefusedException">The number given is garbled or taken, or there is no such template.</exception>
    public async Task<Paper> MakeAsync(PaperRequest request, CancellationToken cancellationToken)
    {
        var template = catalog.Get(request.TemplateCode);
        var on = request.On ?? DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime));
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var number = request.IsDraft ? null : await NumberAsync(template, request, on, cancellationToken);
        var paper = await DraftAsync(template, request, cancellationToken);
        await WriteAsync(paper, template, request, number, on, cancellationToken);
        db.Act(request.IsDraft ? "papers.draft" : "papers.make", $"{(request.IsDraft ? "生成草稿" : "制发公文")}：{paper.Title}");
        await SaveAsync(number, cancellationToken);
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return paper;
    }

    /// <summary>Enters a paper that came in.</summary>
    /// <exception cref="PaperRefusedException">The number is garbled, the date lies ahead, the same paper is entered already.</exception>
    /// <exception cref="FileRefusedException">The file is no PDF, JPEG or PNG.</exception>
    public async Task<Paper> ReceiveAsync(ReceivedPaper received, CancellationToken cancellationToken)
    {
        var template = catalog.Get(received.TemplateCode);
        var number = await CheckReceivedAsync(received, cancellationToken);
        var paper = await NewAsync(template, received.OrganizationId, received.SubjectId, cancellationToken);
        paper.Concern(received.SubjectTitle, received.SubjectLink);
        paper.Write(received.Title ?? template.Name, received.Issuer.Trim(), received.On, 0, received.File is null ? ["扫描件"] : []);
        paper.Receive(number);
        if (received.File is { } file)
        {
            db.Add(await KeepScanAsync(paper, file, cancellationToken));
            paper.Sign();
        }
        db.Act("papers.receive", $"登记来文：{paper.Title}");
        await db.SaveChangesAsync(cancellationToken);
        return paper;
    }

    /// <summary>Keeps the signed and stamped original with its paper; several pages may come as several pictures.</summary>
    /// <exception cref="PaperRefusedException">The paper is a draft or void.</exception>
    /// <exception cref="FileRefusedException">The file is no PDF, JPEG or PNG.</exception>
    public async Task<PaperFile> AttachScanAsync(Paper paper, PaperUpload scan, CancellationToken cancellationToken)
    {
        if (!paper.Counts)
            throw new PaperRefusedException(
                paper.State == PaperState.Void
                    ? "这份公文已经作废，不能再附扫描件。"
                    : "草稿还没有编号，不能附签章件；请先编号生成，打印盖章后再扫描上传。"
            );
        var file = await KeepScanAsync(paper, scan, cancellationToken);
        db.Add(file);
        paper.Sign();
        db.Act("papers.scan", $"存入签章扫描件：{paper.Title}");
        await db.SaveChangesAsync(cancellationToken);
        return file;
    }

    /// <summary>Takes the paper out of force; its number stays taken, the reason stays with it.</summary>
    /// <exception cref="PaperRefusedException">No reason, or void already.</exception>
    public async Task VoidAsync(Paper paper, string? reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new PaperRefusedException("请写明作废的原因：文号保留在登记簿里，原因要能查到。");
        if (paper.State == PaperState.Void)
            throw new PaperRefusedException("这份公文已经作废了。");
        paper.MakeVoid(reason.Trim(), user.DisplayName, clock.GetUtcNow().UtcDateTime);
        db.Act("papers.void", $"作废公文：{paper.Title}", reason.Trim());
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<DocumentNumber?> NumberAsync(PaperTemplate template, PaperRequest request, DateOnly on, CancellationToken cancellationToken)
    {
        if (!template.IsNumbered)
            return null;
        var codes = await numbers.CodesOfAsync(request.OrganizationId, cancellationToken);
        if (!string.IsNullOrWhiteSpace(request.Number))
            return await numbers.GivenAsync(request.Number, codes, cancellationToken);
        if (request.IssuerCode is { Length: > 0 } wanted && !codes.Contains(wanted))
            throw new PaperRefusedException($"“{wanted}”不是本单位在用的机关代字，请重新选择。");
        return (request.IssuerCode is { Length: > 0 } chosen ? chosen : codes.FirstOrDefault()) is { } code
            ? await numbers.NextAsync(code, on.Year, cancellationToken)
            : null;
    }

    private async Task<Paper> DraftAsync(PaperTemplate template, PaperRequest request, CancellationToken cancellationToken)
    {
        var draft = await db.Set<Paper>()
            .FirstOrDefaultAsync(
                p => p.SubjectId == request.SubjectId && p.TemplateCode == template.Code && p.State == PaperState.Draft,
                cancellationToken
            );
        if (draft is not null && draft.OrganizationId == request.OrganizationId)
        {
            db.RemoveRange(await db.Set<PaperFile>().Where(f => f.PaperId == draft.Id).ToListAsync(cancellationToken));
            return draft;
        }
        return await NewAsync(template, request.OrganizationId, request.SubjectId, cancellationToken);
    }

    private async Task<Paper> NewAsync(PaperTemplate template, Guid organizationId, Guid subjectId, CancellationToken cancellationToken)
    {
        if (await tree.PathOfAsync(organizationId) is null)
            throw new PaperRefusedException("找不到这份公文所属的工会组织，请刷新页面后重试。");
        var paper = new Paper(template, organizationId, subjectId, user.DisplayName, clock.GetUtcNow().UtcDateTime);
        db.Add(paper);
        return paper;
    }

    private async Task WriteAsync(
        Paper paper,
        PaperTemplate template,
        PaperRequest request,
        DocumentNumber? number,
        DateOnly on,
        CancellationToken cancellationToken
    )
    {
        request.Data.Set("paper.number", number?.ToString()).Set("paper.on", on);
        var filled = await writer.FillAsync(template, request.Data, cancellationToken);
        paper.Concern(request.SubjectTitle, request.SubjectLink);
        paper.Write(filled.Title, filled.Issuer, on, filled.TemplateVersion, [.. filled.Missing.Select(f => f.Meaning)]);
        if (!request.IsDraft)
            paper.Issue(number);
        var name = SafeFileName.From($"{filled.Title}{number}.docx");
        using var content = new MemoryStream(filled.Document);
        var kept = await files.KeepAsync(tenant.Id, content, name, AttachmentRules.Default, cancellationToken);
        db.Add(new PaperFile(paper, PaperFileKind.Filled, name, kept, user.DisplayName, clock.GetUtcNow().UtcDateTime));
    }

    private async Task SaveAsync(DocumentNumber? number, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (number is not null && e.IsDuplicate(engine))
        {
            throw new PaperRefusedException($"{number} 刚刚被别人用了；请再试一次，会取下一个号。", e);
        }
    }

    private async Task<DocumentNumber> CheckReceivedAsync(ReceivedPaper received, CancellationToken cancellationToken)
    {
        var parsed = DocumentNumber.Parse(received.Number);
        if (!parsed.IsValid)
            throw new PaperRefusedException(parsed.Error.Message);
        if (string.IsNullOrWhiteSpace(received.Issuer))
            throw new PaperRefusedException("请填写来文机关，照文件上的写。");
        var today = DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime));
        if (received.On > today)
            throw new PaperRefusedException($"来文日期 {ChinaTime.Date(received.On)} 在今天之后，请核对文件上的成文日期。");
        var text = parsed.Value.ToString();
        var isKnown = await db.Set<Paper>()
            .AnyAsync(
                p =>
                    p.SubjectId == received.SubjectId
                    && p.TemplateCode == received.TemplateCode
                    && p.NumberText == text
                    && p.State != PaperState.Void,
                cancellationToken
            );
        return isKnown ? throw new PaperRefusedException($"{text} 已经登记过了；要补扫描件，请在那一行上传。") : parsed.Value;
    }

    private async Task<PaperFile> KeepScanAsync(Paper paper, PaperUpload scan, CancellationToken cancellationToken)
    {
        var name = SafeFileName.From(scan.FileName);
        var kept = await files.KeepAsync(tenant.Id, scan.Content, name, ScanRules, cancellationToken);
        return new PaperFile(paper, PaperFileKind.Scan, name, kept, user.DisplayName, clock.GetUtcNow().UtcDateTime);
    }
}
