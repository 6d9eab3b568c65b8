using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Fields;
using Union.Contents.Parts;
using Union.Web.Pages;

namespace Union.Contents.Definitions.Editing;

/// <summary>Settings of one field: required, hint, limits, choices.</summary>
[RequirePermission(Permissions.ManageTypes)]
internal sealed class FieldModel(UnionDbContext db, ContentDefinitions definitions, DefineTypes define) : PageModel
{
    [BindProperty]
    public FieldForm Input { get; set; } = new();

    public DefinedType Type { get; private set; } = null!;

    public ContentFieldDefinition Field { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Taxonomies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Editors { get; } =
    [new("一行文字", ""), new("多行文字", TextField.AreaEditor), new("从选项中选一个", TextField.ListEditor)];

    public string KindName => FieldKinds.Find(Field.FieldName)?.DisplayName ?? Field.FieldName;

    public async Task<IActionResult> OnGetAsync(string name, string field, CancellationToken cancellationToken)
    {
        if (!await FindAsync(name, field, cancellationToken))
            return NotFound();
        var version = await db.Set<ContentPartRecord>().Where(p => p.Name == name).Select(p => p.Version).FirstAsync(cancellationToken);
        Input = FieldForm.Of(Field, version);
        return Page();
    }

    [RequirePermission(Permissions.ManageTypes)]
    public async Task<IActionResult> OnPostAsync(string name, string field, CancellationToken cancellationToken)
    {
        if (!await FindAsync(name, field, cancellationToken))
            return NotFound();
        foreach (var (key, problem) in Input.Problems(Field.FieldName))
            ModelState.AddModelError($"Input.{key}", problem);
        if (ModelState.IsValid && await define.FieldAsync(name, field, Input, cancellationToken) is { } refusal)
            ModelState.AddModelError("", refusal);
        if (!ModelState.IsValid)
            return Page();
        this.Succeeded("字段已保存。");
        return LocalRedirect($"~/admin/content-types/{name}");
    }

    private async Task<bool> FindAsync(string name, string field, CancellationToken cancellationToken)
    {
        if (
            await definitions.FindAsync(name, cancellationToken) is not { Code: null } type
            || type.Find(name)?.Part.Fields.FirstOrDefault(f => f.Name == field) is not { } found
        )
            return false;
        (Type, Field) = (type, found);
        var all = await definitions.AllAsync(cancellationToken);
        Types = [.. all.Select(t => new SelectListItem(t.DisplayName, t.Name))];
        var holding = all.Where(t => t.Has(PartKinds.Taxonomy)).Select(t => t.Name).ToArray();
        Taxonomies =
        [
            .. (
                await db.Set<ContentItem>()
                    .AsNoTracking()
                    .Where(i => holding.Contains(i.ContentType))
                    .OrderBy(i => i.Title)
                    .Take(200)
                    .ToListAsync(cancellationToken)
            ).Select(i => new SelectListItem(i.Title, i.ContentItemId)),
        ];
        return true;
    }
}
