using Union.Organizations.Elections.Ballots;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Terms;

namespace Union.Organizations.Founding.Assemblies;

/// <summary>The founding meeting as far as it can be judged: its facts and the confirmed counts.</summary>
internal sealed record MeetingResult(FoundingFile File, IReadOnlyList<BallotSheet> Sheets)
{
    /// <summary>What keeps the meeting from being valid; empty when it is.</summary>
    public IReadOnlyList<string> Faults(DateOnly today, DateOnly noticeEnds)
    {
        if (File.Assembly is not { HeldOn: { } heldOn } meeting)
            return ["还没有登记大会。请在“大会选举”里填写大会日期、地点、应到会和实到会人数。"];
        var faults = new List<string>();
        if (heldOn > today)
            faults.Add($"大会定在 {heldOn:yyyy年M月d日}，还没有召开。");
        if (heldOn <= noticeEnds)
            faults.Add(
                $"大会日期 {heldOn:yyyy年M月d日} 在候选人公示期内（到 {noticeEnds:yyyy年M月d日}），应在公示期满之后（企业工会主席产生办法（试行）§10）。"
            );
        if (meeting.Entitled != File.Electors)
            faults.Add(
                $"应到会 {meeting.Entitled} 人，与{(File.Founding.IsCongress ? "会员代表" : "会员名册")}的 {File.Electors} 人不一致，请核对。"
            );
        foreach (var question in FoundingBallots.Questions(File, Sheets))
            faults.AddRange(Faults(question, meeting));
        return faults;
    }

    /// <summary>Names elected on a question, with their votes; a later round fills what an earlier one left open.</summary>
    public IReadOnlyDictionary<string, int> Elected(BallotQuestion question) => Elected(Sheets, question.Body, question.Post);

    public static IReadOnlyDictionary<string, int> Elected(IEnumerable<BallotSheet> sheets, BodyKind body, OfficerPost post) =>
        sheets
            .Where(s => s.IsConfirmed && s.Body == body && s.Post == post)
            .SelectMany(s => s.Outcome.Elected)
            .GroupBy(v => v.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(v => v.For), StringComparer.Ordinal);

    private IEnumerable<BallotSheet> Of(BallotQuestion question) => Sheets.Where(s => s.Body == question.Body && s.Post == question.Post);

    private IEnumerable<string> Faults(BallotQuestion question, Assembly meeting)
    {
        var sheets = Of(question).ToList();
        if (sheets.Count == 0)
            yield return $"“{question.Title}”的选票统计还没有录入。请在“大会选举”里录入。";
        foreach (var sheet in sheets)
        {
            if (!sheet.IsConfirmed)
                yield return $"“{question.Title}”的选票统计由 {sheet.EnteredBy} 录入，还没有由另一个人复核。";
            if (question.Entitled is { } committee && (sheet.Entitled != committee || sheet.HeldOn < meeting.HeldOn))
                yield return $"主席由委员会选举：应到会的是当选的委员 {committee} 人，日期不早于大会，请核对“{question.Title}”的选票统计。";
            if (
                question.Entitled is null
                && (sheet.HeldOn != meeting.HeldOn || sheet.Entitled != meeting.Entitled || sheet.Present != meeting.Present)
            )
                yield return $"“{question.Title}”选票统计上的日期、应到会或实到会人数与大会登记的不一致，请核对。";
            if (sheet.IsConfirmed && !sheet.Outcome.HasQuorum)
                yield return $"实到会 {sheet.Present} 人，没有达到应到会 {sheet.Entitled} 人的 {sheet.Quorum}，选举无效（{sheet.QuorumBasis}）。";
        }
        if (sheets.Count == 0 || sheets.Exists(s => !s.IsConfirmed))
            yield break;
        var elected = Elected(question).Count;
        if (elected == 0)
            yield return $"“{question.Title}”没有人得到超过应到会人数 {sheets[0].Majority} 的赞成票，请再次投票（{sheets[0].MajorityBasis}）。";
        else if (elected > question.Seats)
            yield return $"“{question.Title}”当选 {elected} 名，多于应选 {question.Seats} 名，请核对选票统计。";
        else if (sheets[^1].Outcome.Tied.Count > 0)
            yield return $"“{question.Title}”最后名额上票数相同：{string.Join("、", sheets[^1].Outcome.Tied.Select(v => v.Name))}，请由大会再次投票。";
    }
}
