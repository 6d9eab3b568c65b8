using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Heads;

/// <summary>An annex as the editing page shows and sends it.</summary>
internal sealed class AnnexRow
{
    internal const int TextLength = 1_000_000;

    [Display(Name = "附件名称"), StringLength(NoticeAnnex.TitleLength, ErrorMessage = "附件名称不能超过 200 个字，请缩短。")]
    public string? Title { get; set; }

    [Display(Name = "附件正文"), StringLength(TextLength, ErrorMessage = "一个附件的正文不能超过 100 万字，请作为文件上传。")]
    public string? Text { get; set; }

    /// <summary>The content of one of the version's files.</summary>
    [Display(Name = "附件文件"), StringLength(64)]
    public string? File { get; set; }

    [Display(Name = "次序")]
    public int Order { get; set; }

    [Display(Name = "删除")]
    public bool Remove { get; set; }

    public static AnnexRow Of(NoticeAnnex annex, int order) =>
        new()
        {
            Title = annex.Title,
            Text = annex.Text,
            File = annex.FileSha256,
            Order = order,
        };

    public NoticeAnnex ToAnnex()
    {
        var text = (Text ?? "").ReplaceLineEndings("\n").TrimEnd();
        return new NoticeAnnex(Title!.Trim(), text, text.Length == 0 && File is { Length: > 0 } file ? file : null);
    }
}
