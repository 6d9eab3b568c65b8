using Union.Texts.Targets;

namespace Union.Notices.Targets;

/// <summary>
/// What a sentence of a document asks for: how much of what by when, and by whom. It belongs to the document and stays through its
/// versions; whether it is reached is worked out from reports or an indicator and kept in <see cref="TargetStanding"/>.
/// </summary>
internal sealed class NoticeTarget : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    public const int SubjectLength = 200;
    public const int UnitLength = 10;
    public const int SentenceLength = 2000;
    public const int PhraseLength = 300;
    public const int AnchorLength = 100;
    public const int NoteLength = 500;
    public const int CodeLength = 20;
    public const int Precision = 18;
    public const int Scale = 4;

    private NoticeTarget() { }

    public NoticeTarget(Notice notice, TargetContent content, string by, DateTime at)
    {
        (NoticeId, MarkedBy, MarkedAt) = (notice.Id, by, at);
        Write(content);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The responsible organization; the document's own where the text names one that is not in the tree.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>Who is responsible, as printed; empty where the organization says it.</summary>
    public string Responsible { get; private set; } = "";

    public Guid NoticeId { get; private set; }

    /// <summary>The target this one is a part of: 16 of the 78 plaques; null for one that stands alone.</summary>
    public Guid? PartOfId { get; private set; }

    /// <summary>What: 实名登记会员.</summary>
    public string Subject { get; private set; } = "";

    public TargetComparison Comparison { get; private set; }

    /// <summary>How much; null where no number is asked for.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>人, 人次, 家, 个, %, 元 …; 人 and 人次 are never mixed.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Of what a share is taken: 在档困难职工.</summary>
    public string Base { get; private set; } = "";

    /// <summary>How many that were when the document was written; null where it does not say.</summary>
    public decimal? BaseAmount { get; private set; }

    public TargetTerm Term { get; private set; }

    /// <summary>The last day; null unless <see cref="Term"/> is a date.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>I01 …: where its values come from; empty where they are reported by hand.</summary>
    public string Indicator { get; private set; } = "";

    /// <summary>The whole sentence, as it stands in the text.</summary>
    public string Sentence { get; private set; } = "";

    /// <summary>The words of the sentence that state it; empty for the whole.</summary>
    public string Phrase { get; private set; } = "";

    /// <summary>Anchor of the clause the sentence stood in when it was marked.</summary>
    public string Anchor { get; private set; } = "";

    public string Note { get; private set; } = "";

    /// <summary>The parser's proposal it was made from, see <see cref="ProposalKey"/>; empty for one marked by hand.</summary>
    public string ProposalKey { get; private set; } = "";

    public string MarkedBy { get; private set; } = "";

    public DateTime MarkedAt { get; private set; }

    /// <summary>The version a person looked at and kept the target for, although the sentence is no longer there.</summary>
    public Guid? KeptForVersionId { get; private set; }

    /// <summary>Since when it is no longer pursued, by a person's decision; null while it is.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public string ClosedReason { get; private set; } = "";

    /// <summary>The report entered last: who reports says which one he has seen.</summary>
    public Guid? LastReportId { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => $"{Subject} {TargetWords.Figure(this)}".Trim();

    /// <summary>It asks for a number.</summary>
    public bool IsMeasurable => Comparison != TargetComparison.None && Amount is not null;

    public bool IsClosed => ClosedOn is not null;

    public void Write(TargetContent content)
    {
        (OrganizationId, Responsible, PartOfId) = (content.OrganizationId, content.Responsible, content.PartOfId);
        (Subject, Comparison, Amount, Unit) = (content.Subject, content.Comparison, content.Amount, content.Unit);
        (Base, BaseAmount, Indicator, Note) = (content.Base, content.BaseAmount, content.Indicator, content.Note);
        (Term, DueOn) = (content.Term, content.Term == TargetTerm.ByDate ? content.DueOn : null);
        if (content.Sentence != Sentence)
            KeptForVersionId = null;
        (Sentence, Phrase, Anchor) = (content.Sentence, content.Phrase, content.Anchor);
    }

    public void CameFrom(string proposalKey) => ProposalKey = proposalKey;

    public void KeepFor(Guid versionId) => KeptForVersionId = versionId;

    public void Close(DateOnly on, string reason) => (ClosedOn, ClosedReason) = (on, reason);

    public void Reopen() => (ClosedOn, ClosedReason) = (null, "");

    public void Reported(TargetReport report) => LastReportId = report.Id;
}
