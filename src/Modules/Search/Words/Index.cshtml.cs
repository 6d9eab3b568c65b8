using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Search.Index.Vocabularies;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Search.Words;

/// <summary>The search vocabulary of the site: <c>?edit={id}</c> opens a word to be changed, <c>?format=csv</c> gives it as a file.</summary>
[RequirePermission(Permissions.ManageVocabulary)]
internal sealed class IndexModel(UnionDbContext db, WordList list, SaveWords save) : PageModel
{
    private const int ShownProblems = 10;

    [BindProperty]
    public WordForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public VocabularyKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Own { get; set; }

    public KeyPage<WordRow> Rows { get; private set; } = KeyPage.Empty<WordRow>();

    public bool IsEdit { get; private set; }

    public static IReadOnlyList<SelectListItem> Kinds { get; } = EnumChoices.Of<VocabularyKind>();

    public async Task<IActionResult> OnGetAsync(string? term, VocabularyKind? of, string? format, CancellationToken cancellationToken)
    {
        var rows = await FilteredAsync(cancellationToken);
        if (format is "csv" or "xlsx")
            return new ExportResult<WordRow>("检索词库", rows.ToAsyncEnumerable(), WordsFile.Columns, format == "xlsx");
        Show(rows);
        if (
            term is not null
            && await db.Set<VocabularyWord>().AsNoTracking().FirstOrDefaultAsync(w => w.Term == term && w.Kind == of, cancellationToken) is { } word
        )
            (Input, IsEdit) = (
                new WordForm
                {
                    Term = word.Term,
                    Kind = word.Kind,
                    Means = word.Means,
                    Note = word.Note,
                    BasedOn = word.Version,
                },
                true
            );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await save.RunAsync(Input, cancellationToken) is { } refusal)
            ModelState.AddModelError("Input.Means", refusal);
        if (!ModelState.IsValid)
        {
            IsEdit = Input.BasedOn > 0;
            Show(await FilteredAsync(cancellationToken));
            return Page();
        }
        this.Succeeded($"“{Input.Term!.Trim()}”已保存，下一次检索即生效。");
        return LocalRedirect("~/admin/search/words");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string term, VocabularyKind kind, CancellationToken cancellationToken)
    {
        if (await save.RemoveAsync(term, kind, cancellationToken) is { } refusal)
            this.Warned(refusal);
        else
            this.Succeeded("词库已更新，下一次检索即生效。");
        return LocalRedirect("~/admin/search/words");
    }

    public async Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (file is null)
        {
            ModelState.AddModelError("", "请选择要导入的文件。");
        }
        else
        {
            await using var content = file.OpenReadStream();
            var (words, problems) = await WordsFile.ReadAsync(content, cancellationToken);
            if (problems.Count == 0 && words.Count == 0)
                problems.Add("文件里没有本站的词。");
            if (problems.Count == 0 && await save.RunAsync(words, cancellationToken) is { } refusal)
                problems.Add(refusal);
            if (problems.Count == 0)
            {
                this.Succeeded($"已导入 {words.Count} 个词，下一次检索即生效。");
                return LocalRedirect("~/admin/search/words");
            }
            foreach (var problem in problems.Take(ShownProblems))
                ModelState.AddModelError("", problem);
            if (problems.Count > ShownProblems)
                ModelState.AddModelError("", $"还有 {problems.Count - ShownProblems} 处问题；改正后再导入，这次没有导入任何词。");
        }
        Show(await FilteredAsync(cancellationToken));
        return Page();
    }

    private async Task<List<WordRow>> FilteredAsync(CancellationToken cancellationToken) =>
        [
            .. (await list.AllAsync(cancellationToken)).Where(row =>
                (Kind is null || row.Entry.Kind == Kind)
                && (!Own || row.IsOwn)
                && (
                    string.IsNullOrWhiteSpace(Text)
                    || row.Entry.Term.Contains(Text.Trim(), StringComparison.Ordinal)
                    || row.Means.Contains(Text.Trim(), StringComparison.Ordinal)
                )
            ),
        ];

    private void Show(List<WordRow> rows)
    {
        var ask = KeyRequest.From(Request, 50);
        var at = ask.Key() is { } key ? rows.FindIndex(row => row.Key == key) : -1;
        var wanted =
            at < 0 ? rows
            : ask.IsBackward ? rows.Take(at).Reverse()
            : rows.Skip(at + 1);
        Rows = KeyPage.Of([.. wanted.Take(ask.Take)], ask, row => row.Key, rows.Count);
    }
}
