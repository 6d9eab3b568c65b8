using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Heads;

/// <summary>The fields of the editing page that only a policy document has.</summary>
internal sealed class HeadForm
{
    /// <summary>Which of several organizations of the issuer's name; also the one found before.</summary>
    [Display(Name = "是哪一个组织")]
    public Guid? IssuerId { get; set; }

    [Display(Name = "联合发文机关"), StringLength(2000, ErrorMessage = "联合发文机关太长了，请核对，每行一个。")]
    public string? JointIssuers { get; set; }

    [Display(Name = "文件的发布日期")]
    public DateOnly? ReleasedOn { get; set; }

    [Display(Name = "试行或暂行")]
    public bool IsTrial { get; set; }

    [Display(Name = "复查日期")]
    public DateOnly? ReviewOn { get; set; }

    [Display(Name = "签发人"), StringLength(NoticeVersion.SignerLength, ErrorMessage = "签发人不能超过 100 个字，请只填姓名。")]
    public string? Signer { get; set; }

    [Display(Name = "主送"), StringLength(NoticeVersion.AddresseesLength, ErrorMessage = "主送机关不能超过 1000 个字，请用统称。")]
    public string? Recipients { get; set; }

    [Display(Name = "抄送"), StringLength(NoticeVersion.AddresseesLength, ErrorMessage = "抄送机关不能超过 1000 个字，请用统称。")]
    public string? CopiedTo { get; set; }

    [Display(Name = "附注"), StringLength(NoticeVersion.RemarkLength, ErrorMessage = "附注不能超过 200 个字，请缩短。")]
    public string? Remark { get; set; }

    [Display(Name = "印发机关"), StringLength(NoticeVersion.IssuerLength, ErrorMessage = "印发机关不能超过 200 个字，请缩短。")]
    public string? PrintedBy { get; set; }

    [Display(Name = "印发日期")]
    public DateOnly? PrintedOn { get; set; }

    [Display(Name = "保管期限")]
    public Retention? Retention { get; set; }

    [Display(Name = "主题")]
    public List<Guid> TopicIds { get; set; } = [];

    public List<AnnexRow> Annexes { get; set; } = [];

    /// <summary>The editor takes what the title proposes: on trial, with a day of review.</summary>
    [Display(Name = "采用")]
    public bool TakesTrial { get; set; }

    /// <summary>The editor takes over the annexes that the text names.</summary>
    [Display(Name = "采用")]
    public bool TakesAnnexes { get; set; }

    /// <summary>Who the lines of <see cref="JointIssuers"/> are; set by the checks.</summary>
    internal EqualList<JointIssuer>? Joint { get; set; }

    public static HeadForm Of(NoticeVersion version) =>
        new()
        {
            IssuerId = version.IssuerId,
            JointIssuers = string.Join('\n', version.JointIssuers.Select(i => i.Name)),
            ReleasedOn = version.ReleasedOn,
            IsTrial = version.IsTrial,
            ReviewOn = version.ReviewOn,
            Signer = version.Signer,
            Recipients = version.Recipients,
            CopiedTo = version.CopiedTo,
            Remark = version.Remark,
            PrintedBy = version.PrintedBy,
            PrintedOn = version.PrintedOn,
            Retention = version.Retention,
            TopicIds = [.. version.TopicIds],
            Annexes = [.. version.Annexes.Select((a, i) => AnnexRow.Of(a, i + 1))],
        };

    public IReadOnlyList<string> JointNames() =>
        [.. (JointIssuers ?? "").Split(['\n', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    /// <summary>The annexes that stay, in their order.</summary>
    public IEnumerable<AnnexRow> KeptAnnexes() => Annexes.Where(a => !a.Remove && !string.IsNullOrWhiteSpace(a.Title)).OrderBy(a => a.Order);

    public NoticeContent On(NoticeContent content) =>
        content with
        {
            IssuerId = content.Issuer.Length > 0 ? IssuerId : null,
            JointIssuers = Joint ?? [.. JointNames().Select(n => new JointIssuer(n))],
            ReleasedOn = ReleasedOn,
            IsTrial = IsTrial,
            ReviewOn = IsTrial ? ReviewOn : null,
            Signer = Clean(Signer),
            Recipients = Clean(Recipients),
            CopiedTo = Clean(CopiedTo),
            Remark = Clean(Remark).Trim('（', '）', '(', ')'),
            PrintedBy = Clean(PrintedBy),
            PrintedOn = PrintedOn,
            Retention = Retention,
            TopicIds = [.. TopicIds.Distinct().Order()],
            Annexes = [.. KeptAnnexes().Select(a => a.ToAnnex())],
        };

    private static string Clean(string? text) => text?.Trim() ?? "";
}
