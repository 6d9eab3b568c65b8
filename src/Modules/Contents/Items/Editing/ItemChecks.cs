using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Contents.Parts;

namespace Union.Contents.Items.Editing;

/// <summary>What an item must fulfil before it is saved or published. A draft may leave required fields empty; it may not hold what is wrong.</summary>
internal sealed class ItemChecks(UnionDbContext db, ItemFields fields, ItemSlug slugs, AttachmentStore attachments, KeptUploads keptUploads)
{
    public const long LargestRequest = 400L * 1024 * 1024;

    /// <summary>Bytes of one field: five million Chinese characters and some.</summary>
    public const int LargestField = 32 * 1024 * 1024;

    public const int MostFields = 4 * AttachmentStore.Most + 1000;

    /// <summary>Checks the form and takes in its files; what is wrong stands in <paramref name="state"/>.</summary>
    public async Task<List<KeptUpload>> CheckAsync(
        DefinedType type,
        ItemForm form,
        ItemContent content,
        ContentItem? item,
        bool publish,
        ModelStateDictionary state,
        CancellationToken cancellationToken
    )
    {
        if (type.Has(PartKinds.Title) && content.Title.Length == 0)
            state.AddModelError("Input.Title", "请填写标题。");
        if (publish && type.Has(PartKinds.Body) && content.Body.Length == 0)
            state.AddModelError("Input.Body", "正文是空的，不能发布；可以先保存草稿。");
        if (type.Has(PartKinds.Taxonomy) && TermLines.Read(form.Terms ?? "", content.Data) is { } wrong)
            state.AddModelError("Input.Terms", wrong);
        await CheckAddressAsync(type, form, item, state, cancellationToken);
        await CheckAliasAsync(type, form, item, state, cancellationToken);
        foreach (var (key, problem) in await fields.ProblemsAsync(type, content.Data, publish, cancellationToken))
            state.AddModelError($"{FieldInput.Root}.{key}", problem);
        return await TakeInAsync(type, form, state, cancellationToken);
    }

    /// <summary>What waits to be attached, for the form that is shown again.</summary>
    public IReadOnlyList<(string Token, KeptUpload Upload)> Waiting(ItemForm form) =>
        [.. form.Kept.Select(t => (t, keptUploads.Open(t))).Where(w => w.Item2 is not null).Select(w => (w.t, w.Item2!))];

    private async Task CheckAddressAsync(
        DefinedType type,
        ItemForm form,
        ContentItem? item,
        ModelStateDictionary state,
        CancellationToken cancellationToken
    )
    {
        if (!type.Has(PartKinds.Autoroute) || string.IsNullOrWhiteSpace(form.Slug) || form.Slug == item?.Slug)
            return;
        form.Slug = ItemSlug.From(form.Slug);
        if (form.Slug.Length == 0)
            state.AddModelError("Input.Slug", "网址要有文字、字母或数字；空着就自动生成。");
        else if (await slugs.IsTakenAsync(form.Slug, item?.Id, cancellationToken))
            state.AddModelError("Input.Slug", $"网址“{form.Slug}”已被另一条内容使用，请换一个。");
    }

    private async Task CheckAliasAsync(
        DefinedType type,
        ItemForm form,
        ContentItem? item,
        ModelStateDictionary state,
        CancellationToken cancellationToken
    )
    {
        var alias = form.Alias?.Trim() ?? "";
        var self = item?.Id;
        if (
            type.Has(PartKinds.Alias)
            && alias.Length > 0
            && await db.Set<ContentLink>().AnyAsync(l => l.Kind == ContentLinkKind.Alias && l.Target == alias && l.ItemId != self, cancellationToken)
        )
            state.AddModelError("Input.Alias", $"别名“{alias}”已被另一条内容使用，请换一个。");
    }

    private async Task<List<KeptUpload>> TakeInAsync(DefinedType type, ItemForm form, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        if (!type.Has(PartKinds.Attachments))
            return [];
        var uploads = form.Kept.Take(AttachmentStore.Most).Select(keptUploads.Open).OfType<KeptUpload>().ToList();
        if (form.Files.Count + uploads.Count + form.Attachments.Count(a => !a.Remove) > AttachmentStore.Most)
        {
            state.AddModelError("Input.Files", $"附件最多 {AttachmentStore.Most} 个，请合并或打包后上传。");
        }
        else
        {
            var (kept, refused) = await attachments.KeepAsync(form.Files, cancellationToken);
            uploads.AddRange(kept);
            foreach (var reason in refused)
                state.AddModelError("Input.Files", reason);
        }
        form.Kept = [.. uploads.Select(keptUploads.Seal)];
        return uploads;
    }
}
