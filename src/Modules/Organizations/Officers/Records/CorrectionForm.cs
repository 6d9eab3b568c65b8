using Union.Web.Forms;

namespace Union.Organizations.Officers.Records;

/// <summary>What may be corrected of an officer without a change of office.</summary>
internal sealed class CorrectionForm : OfficerDetails
{
    public int Version { get; set; }

    public static CorrectionForm Of(Officer o) =>
        new()
        {
            Sex = o.Sex,
            Engagement = o.Engagement,
            Phone = o.Phone,
            Rank = o.Rank,
            IsFrontLine = o.IsFrontLine,
            IsModelWorker = o.IsModelWorker,
            Version = o.Version,
        };

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("性别", Sex?.DisplayName() ?? ""),
            ("任职方式", Engagement?.DisplayName() ?? ""),
            ("电话", Phone ?? ""),
            ("单位职务或职级", Rank ?? ""),
            ("一线职工", IsFrontLine ? "是" : "否"),
            ("劳动模范", IsModelWorker ? "是" : "否"),
        ];
}
