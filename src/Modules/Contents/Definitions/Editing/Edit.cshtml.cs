using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Fields;
using Union.Contents.Parts;
using Union.Web.Pages;

namespace Union.Contents.Definitions.Editing;

/// <summary>A type, its parts and the fields of its own part; one that a module defines is only shown.</summary>
[RequirePermission(Permissions.ManageTypes)]
internal sealed class EditModel(UnionDbContext db, ContentDefinitions definitions, DefineTypes define) : PageModel
{
    [BindProperty]
    public TypeForm Input { get; set; } = new();

    public DefinedType Type { get; private set; } = null!;

    /// <summary>Versions of the records the page was made from.</summary>
    public int TypeVersion { get; private set; }

    /// <inheritdoc cref="TypeVersion"/>
    public int FieldsVersion { get; private set; }

    public int Count { get; private set; }

    public IReadOnlyList<DefinedType> Others { get; private set; } = [];

    public bool MayChange => Type.Code is null;

    public IEnumerable<PartKind> Addable => PartKinds.All.Where(k => !Type.Has(k.Name));

    public static IReadOnlyList<FieldKind> Kinds => FieldKinds.All;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken)
    {
        if (!await FindAsync(name, cancellationToken))
            return NotFound();
        Input = TypeForm.Of(Type.Definition, TypeVersion);
        return Page();
    }

    [RequirePermission(Permissions.ManageTypes)]
    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellationToken)
    {
        if (!await FindAsync(name, cancellationToken))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return Told(name, await define.SettingsAsync(name, Input, cancellationToken), "设置已保存。");
    }

    [RequirePermission(Permissions.ManageTypes)]
    public async Task<IActionResult> OnPostAddPartAsync(string name, string? part, int basedOn, CancellationToken cancellationToken) =>
        Told(name, await define.AddPartAsync(name, part, basedOn, cancellationToken), "部件已加上。");

    [RequirePermission(Permissions.ManageTypes)]
    public async Task<IActionResult> OnPostRemovePartAsync(string name, string part, int basedOn, CancellationToken cancellationToken) =>
        Told(name, await define.RemovePartAsync(name, part, basedOn, cancellationToken), "部件已去掉；内容里原有的数据保留。");

    [RequirePermission(Permissions.ManageTypes)]
    public async Task<IActionResult> OnPostArrangePartsAsync(
        string name,
        string[] part,
        int[] place,
        string[] contained,
        int basedOn,
        CancellationToken cancellationToken
    ) => Told(name, await define.ArrangePartsAsync(name, part, place, contained, basedOn, cancellationToken), "部件已保存。");

    [RequirePermission(Permissions.ManageTypes)]
    public async Task<IActionResult> OnPostAddFieldAsync(
        string name,
        string? kind,
        string? field,
        string? displayName,
        int basedOn,
        CancellationToken cancellationToken
    ) =>
        await define.AddFieldAsync(name, kind, field, displayName, basedOn, cancellationToken) is { } problem
            ? Told(name, problem, "")
            : LocalRedirect($"~/admin/content-types/{name}/fields/{field!.Trim()}");

    [RequirePermission(Permissions.ManageTypes)]
    public async Task<IActionResult> OnPostRemoveFieldAsync(string name, string field, int basedOn, CancellationToken cancellationToken) =>
        Told(name, await define.RemoveFieldAsync(name, field, basedOn, cancellationToken), "字段已去掉；内容里原有的数据保留。");

    [RequirePermission(Permissions.ManageTypes)]
    public async Task<IActionResult> OnPostArrangeFieldsAsync(
        string name,
        string[] field,
        int[] place,
        int basedOn,
        CancellationToken cancellationToken
    ) => Told(name, await define.ArrangeFieldsAsync(name, field, place, basedOn, cancellationToken), "字段的次序已保存。");

    [RequirePermission(Permissions.ManageTypes)]
    public async Task<IActionResult> OnPostDeleteAsync(string name, CancellationToken cancellationToken)
    {
        if (await define.DeleteAsync(name, cancellationToken) is { } problem)
            return Told(name, problem, "");
        this.Succeeded("类型已删除。");
        return LocalRedirect("~/admin/content-types");
    }

    private LocalRedirectResult Told(string name, string? problem, string done)
    {
        if (problem is not null)
            this.Failed(problem);
        else
            this.Succeeded(done);
        return LocalRedirect(
            problem is not null && problem.StartsWith("没有这个类型", StringComparison.Ordinal)
                ? "~/admin/content-types"
                : $"~/admin/content-types/{Uri.EscapeDataString(name)}"
        );
    }

    private async Task<bool> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (await definitions.FindAsync(name, cancellationToken) is not { } type)
            return false;
        Type = type;
        Others = [.. (await definitions.AllAsync(cancellationToken)).Where(t => t.Pages is null)];
        Count = await db.Set<ContentItem>().CountAsync(i => i.ContentType == name, cancellationToken);
        TypeVersion = await db.Set<ContentTypeRecord>().Where(t => t.Name == name).Select(t => t.Version).FirstOrDefaultAsync(cancellationToken);
        FieldsVersion = await db.Set<ContentPartRecord>().Where(p => p.Name == name).Select(p => p.Version).FirstOrDefaultAsync(cancellationToken);
        return true;
    }
}
