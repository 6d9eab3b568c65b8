namespace Union.Work.Documents.Official;

/// <summary>What an official document says, to be set in the layout of GB/T 9704-2012.</summary>
public sealed record OfficialText
{
    public required string Title { get; init; }

    /// <summary>发文机关, the first one in front; none leaves head and signature without a name.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>文号; empty where there is none.</summary>
    public string Number { get; init; } = "";

    /// <summary>签发人; printed on the right of the number where the document goes up.</summary>
    public string Signer { get; init; } = "";

    /// <summary>主送, without the colon.</summary>
    public string Recipients { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";

    public IReadOnlyList<OfficialAnnex> Annexes { get; init; } = [];

    /// <summary>成文日期</summary>
    public DateOnly? On { get; init; }

    /// <summary>附注, without brackets.</summary>
    public string Remark { get; init; } = "";

    /// <summary>抄送</summary>
    public string CopiedTo { get; init; } = "";

    /// <summary>印发机关</summary>
    public string PrintedBy { get; init; } = "";

    /// <summary>印发日期</summary>
    public DateOnly? PrintedOn { get; init; }

    public OfficialForm Form { get; init; }

    /// <summary>签发人职务 and name beneath an order; empty for all else, which bears a seal.</summary>
    public string OrderedBy { get; init; } = "";

    /// <summary>What stands in red above it.</summary>
    public string Mark =>
        Form switch
        {
            OfficialForm.Letter => First,
            OfficialForm.Order => Title.EndsWith('令') ? Title : First + "令",
            OfficialForm.Minutes => IsNamedMinutes ? Title : First + "会议纪要",
            _ => First + "文件",
        };

    /// <summary>The title is set beneath the head, unless the head says it.</summary>
    public bool HasTitle => Form is OfficialForm.Document or OfficialForm.Letter || Mark != Title;

    /// <summary>Who stands beneath the text: the issuers under their seals, beneath an order who ordered it, beneath minutes nobody.</summary>
    public IReadOnlyList<string> SignedBy =>
        Form switch
        {
            OfficialForm.Minutes => [],
            OfficialForm.Order when OrderedBy.Length > 0 => [OrderedBy],
            _ => Issuers,
        };

    /// <summary>Who printed it when stands at the end; not beneath a letter (10.1).</summary>
    public bool HasImprint => Form != OfficialForm.Letter;

    private string First => Issuers.Count > 0 ? Issuers[0] : "";

    private bool IsNamedMinutes => Title.EndsWith("纪要", StringComparison.Ordinal) && !Title.Contains("关于", StringComparison.Ordinal);

    /// <summary>上行文: number to the left, signer to the right (7.2.6).</summary>
    public bool IsUpward => Signer.Length > 0;
}
