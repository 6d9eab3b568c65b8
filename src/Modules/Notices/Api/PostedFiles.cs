using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Union.Core.Files;
using Union.Notices.Drafts;
using Union.Notices.Recipes;

namespace Union.Notices.Api;

/// <summary>The files of a posted notice: with a content (Base64) a new one, without one the file of that name that is there. Others go.</summary>
internal static class PostedFiles
{
    private const string Key = "Input.Files";

    public static void Put(NoticeForm form, IReadOnlyList<AttachmentModel>? posted, IReadOnlyList<ContentAttachment> held, ModelStateDictionary state)
    {
        form.Attachments = [.. held.Select(AttachmentRow.Of)];
        if (posted is null)
            return;
        var files = new List<IFormFile>();
        foreach (var row in form.Attachments)
            row.Remove = true;
        for (var i = 0; i < posted.Count; i++)
        {
            var name = SafeFileName.From(posted[i].FileName ?? "");
            var at = held.ToList().FindIndex(h => h.FileName == name);
            if (posted[i].Base64 is { Length: > 0 } text)
                Add(files, name, text, state);
            else if (at < 0)
                state.AddModelError(Key, $"没有叫“{posted[i].FileName}”的附件；新附件请用 Base64 写上内容。");
            else
                Keep(form.Attachments[at], posted[i].Title, i + 1);
        }
        form.Files = files;
    }

    /// <summary>Annexes that are files name the content of one of the version's files.</summary>
    public static void Match(
        NoticeForm form,
        IReadOnlyList<AnnexModel>? annexes,
        IReadOnlyList<ContentAttachment> held,
        IReadOnlyList<KeptUpload> uploads,
        ModelStateDictionary state
    )
    {
        for (var i = 0; i < (annexes?.Count ?? 0); i++)
        {
            if (annexes![i].FileName is not { Length: > 0 } name)
                continue;
            var sha = uploads.FirstOrDefault(u => u.Name == name)?.Content.Sha256 ?? held.FirstOrDefault(h => h.FileName == name)?.Sha256;
            if (sha is null)
                state.AddModelError($"Input.Head.Annexes[{i}].File", $"附件“{annexes[i].Title}”的文件“{name}”不在 Attachments 里。");
            else
                form.Head.Annexes[i].File = sha;
        }
    }

    private static void Keep(AttachmentRow row, string? title, int order)
    {
        (row.Remove, row.Order) = (false, order);
        if (!string.IsNullOrWhiteSpace(title))
            row.Title = title.Trim();
    }

    private static void Add(List<IFormFile> files, string name, string base64, ModelStateDictionary state)
    {
        var bytes = new byte[base64.Length];
        if (Convert.TryFromBase64String(base64, bytes, out var length))
            files.Add(new FormFile(new MemoryStream(bytes, 0, length, writable: false), 0, length, "Files", name));
        else
            state.AddModelError(Key, $"附件“{name}”的 Base64 不完整，请重新编码。");
    }
}
