using Union.Work.Documents.Official;

namespace Union.Notices.Printing;

/// <summary>A version of a notice as an official document.</summary>
internal static class OfficialOf
{
    public static OfficialText Of(NoticeVersion version) =>
        new()
        {
            Title = version.Title,
            Form = FormOf(version.Kind),
            OrderedBy = FormOf(version.Kind) == OfficialForm.Order ? version.Signer : "",
            Issuers = version.Issuer.Length == 0 ? [] : [version.Issuer, .. version.JointIssuers.Select(i => i.Name)],
            Number = version.NumberText,
            // Only upward documents print who signed them (GB/T 9704-2012 7.2.6).
            Signer = version.Kind is "报告" or "请示" ? version.Signer : "",
            Recipients = version.Recipients,
            Body = version.Body,
            Annexes = [.. version.Annexes.Select(a => new OfficialAnnex(a.Title, a.Text))],
            On = version.IssuedOn,
            Remark = version.Remark,
            CopiedTo = version.CopiedTo,
            PrintedBy = version.PrintedBy,
            PrintedOn = version.PrintedOn,
        };

    // GB/T 9704-2012 10: letters, orders and minutes have layouts of their own.
    private static OfficialForm FormOf(string kind) =>
        kind switch
        {
            "函" => OfficialForm.Letter,
            "命令" or "令" => OfficialForm.Order,
            "纪要" => OfficialForm.Minutes,
            _ => OfficialForm.Document,
        };
}
