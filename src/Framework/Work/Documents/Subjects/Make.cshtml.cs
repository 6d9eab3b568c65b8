using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Pages;

namespace Union.Work.Documents.Subjects;

/// <summary>Shows what a paper of a record would say and what it lacks, and makes it. Open to who may edit the record.</summary>
[SignedIn]
internal sealed class MakeModel(
    PaperSubjects subjects,
    PaperReach reach,
    PaperCatalog catalog,
    PaperWriter writer,
    PaperNumbers numbers,
    Papers papers
) : PageModel
{
    private const int MostValues = 200;

    [BindProperty]
    public MakeForm Input { get; set; } = new();

    public PaperSubject Subject { get; private set; } = null!;

    public PaperTemplate Template { get; private set; } = null!;

    public IReadOnlyList<PaperField> Missing { get; private set; } = [];

    /// <summary>Missing texts, and those filled in here: lists are kept at the record.</summary>
    public IReadOnlyList<PaperField> Fillable { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Codes { get; private set; } = [];

    public IReadOnlyList<PreviewBlock> Blocks { get; private set; } = [];

    public string Address(string handler) => Url.Content($"~/admin/papers/make?handler={handler}&subject={Subject.Id}&template={Template.Code}");

    public string? ValueOf(PaperField field) => Input.Values.GetValueOrDefault(field.Name);

    public async Task<IActionResult> OnGetAsync(Guid subject, string? template, CancellationToken cancellationToken) =>
        await PreviewAsync(subject, template, cancellationToken);

    public async Task<IActionResult> OnPostPreviewAsync(Guid subject, string? template, CancellationToken cancellationToken) =>
        await PreviewAsync(subject, template, cancellationToken);

    public Task<IActionResult> OnPostDraftAsync(Guid subject, string? template, CancellationToken cancellationToken) =>
        MakeAsync(subject, template, isDraft: true, cancellationToken);

    public Task<IActionResult> OnPostIssueAsync(Guid subject, string? template, CancellationToken cancellationToken) =>
        MakeAsync(subject, template, isDraft: false, cancellationToken);

    private async Task<IActionResult> MakeAsync(Guid subject, string? template, bool isDraft, CancellationToken cancellationToken)
    {
        if (await FindAsync(subject, template, cancellationToken) is { } refused)
            return refused;
        try
        {
            var paper = await papers.MakeAsync(RequestOf(isDraft), cancellationToken);
            this.Succeeded(isDraft ? "草稿已生成，可以下载。" : $"已生成：{paper.RecordTitle}。请下载、打印、盖章后存入扫描件。");
            return LocalRedirect($"~/admin/papers/{paper.Id}");
        }
        catch (PaperRefusedException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await PreviewAsync(subject, template, cancellationToken);
        }
    }

    private async Task<IActionResult> PreviewAsync(Guid subject, string? template, CancellationToken cancellationToken)
    {
        if (await FindAsync(subject, template, cancellationToken) is { } refused)
            return refused;
        var data = Data();
        if (Input.On is { } on)
            data.Set("paper.on", on);
        var filled = await writer.FillAsync(Template, data, cancellationToken);
        Missing = [.. filled.Missing.Where(m => m.Name is not ("paper.number" or "paper.on"))];
        var lists = catalog.FieldsOf(Template.Code).ToLookup(f => f.Name, StringComparer.Ordinal);
        var typed = Input.Values.Keys.SelectMany(k => lists[k].Concat(PaperWriter.OwnFields.Where(f => f.Name == k)));
        Fillable = [.. Missing.Where(m => !m.IsOfRow && !IsList(m.Name, lists)).Concat(typed).DistinctBy(f => f.Name)];
        Blocks = PaperPreview.Of(filled.Document);
        return Page();
    }

    // A name may be a list and a text at once (preparation, preparation.leader): each finding is looked at by itself.
    private static bool IsList(string name, ILookup<string, PaperField> fields) => fields[name].Any(f => f.IsList);

    // What the person typed fills gaps only: the record's own data are changed at the record.
    private PaperData Data()
    {
        foreach (var (name, value) in Input.Values.Take(MostValues))
            if (value?.Trim() is { Length: > 0 } text && Subject.Data.Texts.GetValueOrDefault(name, "").Length == 0)
                Subject.Data.Set(name, text);
        return Subject.Data;
    }

    private PaperRequest RequestOf(bool isDraft) =>
        new(Template.Code, Issuer, Subject.Id, Data())
        {
            IsDraft = isDraft,
            On = Input.On,
            IssuerCode = Input.IssuerCode,
            Number = Input.Number,
            SubjectTitle = Subject.Title,
            SubjectLink = Subject.Link,
        };

    private PaperOffer Offer => Subject.Papers.First(p => p.TemplateCode == Template.Code);

    private Guid Issuer => Offer.IssuerId ?? Subject.OrganizationId;

    private async Task<IActionResult?> FindAsync(Guid id, string? code, CancellationToken cancellationToken)
    {
        if (await subjects.FindAsync(id, cancellationToken) is not { } subject || !await reach.MayViewAsync(subject))
            return NotFound();
        if (subject.Papers.All(p => p.TemplateCode != code) || catalog.Find(code!) is not { } template)
            return NotFound();
        (Subject, Template) = (subject, template);
        Codes = [.. (await numbers.CodesOfAsync(Issuer, cancellationToken)).Select(c => new SelectListItem(c, c))];
        return await reach.MayIssueAsync(subject, Offer) ? null : Forbid();
    }
}
