using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Heads;

namespace Union.Notices.Drafts;

/// <summary>What a notice must fulfil before it is saved or published; says so in the form.</summary>
internal sealed class NoticeChecks(UnionDbContext db, AttachmentStore attachments, KeptUploads keptUploads, HeadChecks heads)
{
    public const long LargestRequest = 400L * 1024 * 1024;

    /// <summary>Bytes of one field: five million Chinese characters and some.</summary>
    public const int LargestField = 32 * 1024 * 1024;

    /// <summary>Each of the attachments and annexes has a few fields.</summary>
    public const int MostFields = 6 * (AttachmentStore.Most + NoticeAnnex.Most) + 400;

    /// <summary>The kinds to choose from, with the one it has when an import brought another.</summary>
    public static IReadOnlyList<SelectListItem> Kinds(string? current) =>
        [.. NoticeKinds.Known.Union(string.IsNullOrEmpty(current) ? [] : [current]).Select(k => new SelectListItem(k, k))];

    /// <summary>The issuer of the newest notice: most sites issue under one name.</summary>
    public Task<string?> UsualIssuerAsync(CancellationToken cancellationToken) =>
        db.Set<Notice>()
            .Where(n => n.Issuer != "" && n.SourcePath == null)
            .OrderByDescending(n => n.ModifiedAt)
            .ThenByDescending(n => n.Id)
            .Select(n => n.Issuer)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Checks the form and takes in its files; what is wrong stands in <paramref name="state"/>.</summary>
    public async Task<List<KeptUpload>> CheckAsync(
        NoticeForm form,
        Notice? notice,
        bool publish,
        ModelStateDictionary state,
        CancellationToken cancellationToken
    )
    {
        var before = notice is null
            ? ""
            : await db.Set<NoticeVersion>().Where(v => v.Id == notice.LatestVersionId).Select(v => v.NumberText).SingleAsync(cancellationToken);
        if (form.NumberProblem(before) is { } problem)
            state.AddModelError("Input.NumberText", problem);
        if (form.IssuedOn > form.EffectiveOn)
            state.AddModelError("Input.EffectiveOn", "施行日期早于成文日期，请核对。");
        if (form.EffectiveUntil < (form.EffectiveOn ?? form.IssuedOn))
            state.AddModelError("Input.EffectiveUntil", "有效期的最后一天早于施行日期（没有施行日期的，早于成文日期），请核对。");
        await heads.CheckAsync(form, notice, publish, state, cancellationToken);
        if (publish && string.IsNullOrWhiteSpace(form.Body))
            state.AddModelError("Input.Body", "正文是空的，不能发布；可以先保存草稿。");
        if (publish && state.IsValid)
            await SayNumberAsync(form, notice?.Id, state, cancellationToken);
        var uploads = form.Kept.Take(AttachmentStore.Most).Select(keptUploads.Open).OfType<KeptUpload>().ToList();
        if (form.Files.Count + uploads.Count + form.Attachments.Count(a => !a.Remove) > AttachmentStore.Most)
            state.AddModelError("Input.Files", $"附件最多 {AttachmentStore.Most} 个，请合并或打包后上传。");
        else
            uploads.AddRange(await TakeInAsync(form, state, cancellationToken));
        form.Kept = [.. uploads.Select(keptUploads.Seal)];
        return uploads;
    }

    /// <summary>What waits to be attached, for the form that is shown again.</summary>
    public IReadOnlyList<(string Token, KeptUpload Upload)> Waiting(NoticeForm form) =>
        [.. form.Kept.Select(t => (t, keptUploads.Open(t))).Where(w => w.Item2 is not null).Select(w => (w.t, w.Item2!))];

    private async Task<List<KeptUpload>> TakeInAsync(NoticeForm form, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        var (kept, refused) = await attachments.KeepAsync(form.Files, cancellationToken);
        foreach (var reason in refused)
            state.AddModelError("Input.Files", reason);
        return kept;
    }

    /// <summary>Says in the form whose number it is; false when it is free.</summary>
    public async Task<bool> SayNumberAsync(NoticeForm form, Guid? self, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        if (await OwnerOfNumberAsync(form.ToContent(), self, cancellationToken) is not { } owner)
            return false;
        form.NumberOwner = owner;
        state.AddModelError("Input.NumberText", $"文号已被“{owner.Title}”使用；同一机关的文号不能重复，请核对。");
        return true;
    }

    /// <summary>
    /// Another published notice of the same issuer with the same number (domain.md 2(m).1: unique per issuer, code, year, sequence). The issuer
    /// is the same when it is the same organization, or printed with the same name.
    /// </summary>
    public async Task<NumberOwner?> OwnerOfNumberAsync(NoticeContent content, Guid? self, CancellationToken cancellationToken)
    {
        if (content.Number is not { } number)
            return null;
        var year = content.IssuedOn?.Year ?? content.IssuedYear;
        var issuer = content.IssuerId;
        var alike = db.Set<NoticeVersion>()
            .Where(v =>
                v.NumberCode == number.Code && v.NumberYear == number.Year && v.NumberSequence == number.Sequence && v.NumberKind == number.Kind
            );
        if (number.Year is null)
            alike = alike.Where(v => (v.IssuedOn != null ? v.IssuedOn.Value.Year : v.IssuedYear) == year);
        return await (
            from v in alike
            join n in db.Set<Notice>() on v.ItemId equals n.Id
            where n.PublishedVersionId == v.Id && (v.Issuer == content.Issuer || (issuer != null && v.IssuerId == issuer)) && n.Id != self
            select new NumberOwner(n.Id, v.Title)
        ).FirstOrDefaultAsync(cancellationToken);
    }
}
