using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Union.Identifiers.Documents;
using Union.Notices.Heads;

namespace Union.Notices.Drafts;

/// <summary>The fields of the editing page.</summary>
internal sealed class NoticeForm
{
    private const int BodyLength = 5_000_000;

    [
        Display(Name = "标题"),
        Required(ErrorMessage = "请填写标题。"),
        StringLength(ContentVersion.TitleLength, ErrorMessage = "标题不能超过 300 个字，请缩短。")
    ]
    public string? Title { get; set; }

    [Display(Name = "种类"), Required(ErrorMessage = "请选择种类。"), StringLength(NoticeKinds.MaxLength)]
    public string? Kind { get; set; } = NoticeKinds.Default;

    [Display(Name = "公开范围")]
    public ContentVisibility Visibility { get; set; }

    [Display(Name = "文号"), StringLength(NoticeVersion.NumberLength)]
    public string? NumberText { get; set; }

    [Display(Name = "发文机关"), StringLength(NoticeVersion.IssuerLength)]
    public string? Issuer { get; set; }

    [Display(Name = "成文日期")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "成文年份"), Range(1900, 2100, ErrorMessage = "年份请写四位数字，如 2017。")]
    public int? IssuedYear { get; set; }

    [Display(Name = "施行日期")]
    public DateOnly? EffectiveOn { get; set; }

    [Display(Name = "有效期至")]
    public DateOnly? EffectiveUntil { get; set; }

    /// <summary>What only a policy document has: issuers as organizations, signer, recipients, annexes, topics.</summary>
    public HeadForm Head { get; set; } = new();

    [Display(Name = "摘要"), StringLength(ContentVersion.SummaryLength)]
    public string? Summary { get; set; }

    [Display(Name = "正文"), StringLength(BodyLength, ErrorMessage = "正文超过 500 万字，请拆分成几个文件。")]
    public string? Body { get; set; }

    [Display(Name = "修改说明"), StringLength(ContentVersion.NoteLength)]
    public string? ChangeNote { get; set; }

    [Display(Name = "添加附件")]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    public List<AttachmentRow> Attachments { get; set; } = [];

    /// <summary>Sealed <see cref="KeptUpload"/>s of an earlier try.</summary>
    public List<string> Kept { get; set; } = [];

    /// <summary>The notice's <see cref="Notice.Version"/> when the page was opened.</summary>
    public int BasedOn { get; set; }

    /// <summary>Both texts were shown: keep this one as a version of its own.</summary>
    public bool KeepsBoth { get; set; }

    /// <summary>The published document that has the number already; set by the checks.</summary>
    internal NumberOwner? NumberOwner { get; set; }

    public static NoticeForm Of(Notice notice, NoticeVersion version, IEnumerable<ContentAttachment> attachments) =>
        new()
        {
            Title = version.Title,
            Kind = version.Kind,
            Visibility = version.Visibility,
            NumberText = version.NumberText,
            Issuer = version.Issuer,
            IssuedOn = version.IssuedOn,
            IssuedYear = version.IssuedYear,
            EffectiveOn = version.EffectiveOn,
            EffectiveUntil = version.EffectiveUntil,
            Summary = version.Summary,
            Body = version.Body,
            ChangeNote = version.PublishedAt is null ? version.ChangeNote : "",
            Attachments = [.. attachments.Select(AttachmentRow.Of)],
            BasedOn = notice.Version,
            Head = HeadForm.Of(version),
        };

    public NoticeContent ToContent() =>
        Head.On(
            new NoticeContent
            {
                Title = Clean(Title),
                Kind = Clean(Kind),
                Visibility = Visibility,
                Summary = Clean(Summary),
                Body = (Body ?? "").ReplaceLineEndings("\n").TrimEnd(),
                Issuer = Clean(Issuer),
                IssuedOn = IssuedOn,
                IssuedYear = IssuedOn is null ? IssuedYear : null,
                EffectiveOn = EffectiveOn,
                EffectiveUntil = EffectiveUntil,
            }.WithNumber(NumberText)
        );

    /// <summary>Why the number is refused; null when it is one, is empty, or is what stood there before and nobody touched it.</summary>
    public string? NumberProblem(string before) =>
        string.IsNullOrWhiteSpace(NumberText) || NumberText.Trim() == before ? null : DocumentNumber.Parse(NumberText).Error?.Message;

    private static string Clean(string? text) => text?.Trim() ?? "";
}
