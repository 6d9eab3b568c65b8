using System.ComponentModel.DataAnnotations;
using Union.Texts.Targets;

namespace Union.Notices.Targets.Marking;

/// <summary>The form of a target; that of a proposal is the same, filled by the parser.</summary>
internal sealed class TargetForm
{
    [
        Display(Name = "目标内容"),
        Required(ErrorMessage = "请填写目标内容，例如“实名登记会员”。"),
        StringLength(NoticeTarget.SubjectLength, ErrorMessage = "目标内容最多 200 个字。")
    ]
    public string? Subject { get; set; }

    [Display(Name = "比较")]
    public TargetComparison Comparison { get; set; }

    [Display(Name = "数值"), Range(0, 99_999_999_999, ErrorMessage = "数值应在 0 到 99,999,999,999 之间。")]
    public decimal? Amount { get; set; }

    [Display(Name = "单位"), StringLength(NoticeTarget.UnitLength, ErrorMessage = "单位最多 10 个字。")]
    public string? Unit { get; set; }

    [Display(Name = "期限")]
    public TargetTerm Term { get; set; }

    [Display(Name = "到期日")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "占什么的比例"), StringLength(NoticeTarget.SubjectLength, ErrorMessage = "最多 200 个字。")]
    public string? Base { get; set; }

    [Display(Name = "基数"), Range(0, 99_999_999_999, ErrorMessage = "基数应在 0 到 99,999,999,999 之间。")]
    public decimal? BaseAmount { get; set; }

    [Display(Name = "责任组织"), StringLength(200, ErrorMessage = "组织名称太长。")]
    public string? Organization { get; set; }

    [Display(Name = "责任单位（原文）"), StringLength(NoticeTarget.SubjectLength, ErrorMessage = "最多 200 个字。")]
    public string? Responsible { get; set; }

    [Display(Name = "指标"), StringLength(NoticeTarget.CodeLength, ErrorMessage = "请从列表中选择指标。")]
    public string? Indicator { get; set; }

    [Display(Name = "属于哪个总数")]
    public Guid? PartOfId { get; set; }

    [
        Display(Name = "原句"),
        Required(ErrorMessage = "请把正文中写这个目标的句子原样粘贴过来。"),
        StringLength(NoticeTarget.SentenceLength, ErrorMessage = "原句最多 2000 个字，请只粘贴一句。")
    ]
    public string? Sentence { get; set; }

    [Display(Name = "句中的话"), StringLength(NoticeTarget.PhraseLength, ErrorMessage = "最多 300 个字。")]
    public string? Phrase { get; set; }

    [Display(Name = "备注"), StringLength(NoticeTarget.NoteLength, ErrorMessage = "备注最多 500 个字。")]
    public string? Note { get; set; }

    /// <summary>Of the proposal it comes from; empty otherwise.</summary>
    public string? Key { get; set; }

    /// <summary>Version of the target when the form was opened.</summary>
    public int BasedOn { get; set; }

    public static TargetForm Of(NoticeTarget target, string organization) =>
        new()
        {
            Subject = target.Subject,
            Comparison = target.Comparison,
            Amount = target.Amount is { } amount ? amount / 1.0000000000m : null,
            Unit = target.Unit,
            Term = target.Term,
            DueOn = target.DueOn,
            Base = target.Base,
            BaseAmount = target.BaseAmount is { } count ? count / 1.0000000000m : null,
            Organization = organization,
            Responsible = target.Responsible,
            Indicator = target.Indicator,
            PartOfId = target.PartOfId,
            Sentence = target.Sentence,
            Phrase = target.Phrase,
            Note = target.Note,
            BasedOn = target.Version,
        };

    public static TargetForm Of(TargetProposal proposal) =>
        new()
        {
            Subject = proposal.Subject,
            Comparison = proposal.Comparison,
            Amount = proposal.Amount,
            Unit = proposal.Unit,
            Term = proposal.Term,
            DueOn = proposal.DueOn,
            Base = proposal.Base,
            Sentence = proposal.Sentence,
            Phrase = proposal.Phrase.Length <= NoticeTarget.PhraseLength ? proposal.Phrase : "",
            Key = ProposalKey.Of(proposal),
        };
}
