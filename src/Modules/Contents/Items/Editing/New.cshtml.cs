using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Contents.Review;
using Union.Web.Pages;

namespace Union.Contents.Items.Editing;

[RequirePermission(Permissions.View)]
[RequestSizeLimit(ItemChecks.LargestRequest)]
[RequestFormLimits(
    MultipartBodyLengthLimit = ItemChecks.LargestRequest,
    ValueLengthLimit = ItemChecks.LargestField,
    ValueCountLimit = ItemChecks.MostFields
)]
internal sealed class NewModel(
    ContentDefinitions definitions,
    ItemAccess access,
    ItemChecks checks,
    LoadChoices choices,
    ReviewGate review,
    SaveItem save
) : PageModel, IItemFormPage
{
    [BindProperty]
    public ItemForm Input { get; set; } = new();

    public DefinedType Type { get; private set; } = null!;

    public JsonObject Data { get; private set; } = [];

    public FieldChoices Choices { get; private set; } = new();

    public IReadOnlyList<(string Token, KeptUpload Upload)> Waiting => checks.Waiting(Input);

    public bool MayEdit => true;

    public bool MayPublish { get; private set; }

    /// <summary>Items of the type come out after a review: a new one is saved first and submitted on its page.</summary>
    public bool IsReviewed { get; private set; }

    public string RecordKey => $"new-{Type.Name}";

    public async Task<IActionResult> OnGetAsync(string type, string? list, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(type, cancellationToken) is { } refusal)
            return refusal;
        Input.List = list;
        foreach (var (part, field) in Type.Fields)
            if (FieldKinds.Find(field.FieldName)?.Default(field) is { } value)
                ((JsonObject)(Data[part.Name] ??= new JsonObject()))[field.Name] = value;
        Choices = await choices.OfAsync(Type, Data, cancellationToken);
        return Page();
    }

    [RequirePermission(Permissions.View)]
    public Task<IActionResult> OnPostAsync(string type, CancellationToken cancellationToken) => SaveAsync(type, false, cancellationToken);

    [RequirePermission(Permissions.View)]
    public Task<IActionResult> OnPostPublishAsync(string type, CancellationToken cancellationToken) => SaveAsync(type, true, cancellationToken);

    private async Task<IActionResult> SaveAsync(string type, bool publish, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(type, cancellationToken) is { } refusal)
            return refusal;
        publish |= !Type.Definition.Draftable && !IsReviewed;
        if (publish && !MayPublish)
            return Forbid();
        var content = Input.ToContent(Type, Request.Form, []);
        var uploads = await checks.CheckAsync(Type, Input, content, null, publish, ModelState, cancellationToken);
        if (!ModelState.IsValid)
        {
            Data = content.Data;
            Choices = await choices.OfAsync(Type, Data, cancellationToken);
            return Page();
        }
        var item = await save.CreateAsync(Type, Input, content, uploads, publish, cancellationToken);
        this.Succeeded(publish ? $"{Type.DisplayName}已发布，现在就能看到。" : "草稿已保存。");
        return LocalRedirect($"~/admin/contents/items/{item.Id}");
    }

    private async Task<IActionResult?> RefusalAsync(string name, CancellationToken cancellationToken)
    {
        if (await definitions.FindAsync(name, cancellationToken) is not { Definition.Creatable: true } type)
            return NotFound();
        if (type.Pages is { } pages)
            return LocalRedirect("~" + pages.New);
        Type = type;
        IsReviewed = (await review.RuleOfAsync(name, cancellationToken)).IsRequired;
        MayPublish = !IsReviewed && await access.MayPublishAsync(type);
        return await access.MayEditAsync(type) ? null : Forbid();
    }
}
