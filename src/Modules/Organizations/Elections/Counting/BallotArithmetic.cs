namespace Union.Organizations.Elections.Counting;

/// <summary>Quorum, majority and seats (domain.md 2(a).5). Whole numbers only; the rules bring the fractions.</summary>
public static class BallotArithmetic
{
    /// <summary>What makes a count impossible or the vote void; empty when it may be entered.</summary>
    public static IReadOnlyList<string> Faults(BallotCount c)
    {
        var faults = new List<string>();
        if (c.Seats < 1)
            faults.Add("应选名额至少 1 名。");
        if (c.Entitled < 1)
            faults.Add("应到会人数至少 1 人。");
        if (new[] { c.Present, c.Issued, c.Returned, c.Invalid }.Any(n => n < 0) || c.Votes.Any(v => v.For < 0 || v.Against < 0 || v.Abstain < 0))
            faults.Add("人数和票数不能是负数。");
        if (c.Present > c.Entitled)
            faults.Add($"实到会 {c.Present} 人，多于应到会 {c.Entitled} 人，请核对签到表。");
        if (c.Issued > c.Present)
            faults.Add($"发出选票 {c.Issued} 张，多于实到会 {c.Present} 人：每人一张，请核对。");
        if (c.Returned > c.Issued)
            faults.Add(
                $"收回选票 {c.Returned} 张，多于发出的 {c.Issued} 张，本次投票无效，应当重新投票（收回票数等于或少于发出票数才有效，工会基层组织选举工作条例）。"
            );
        if (c.Invalid > c.Returned)
            faults.Add($"无效票 {c.Invalid} 张，多于收回的 {c.Returned} 张，请核对。");
        return faults.Count > 0 ? faults : [.. VoteFaults(c)];
    }

    /// <summary>Decides a count that has no faults.</summary>
    public static CountOutcome Decide(BallotCount c, CountingRules rules)
    {
        var hasQuorum = rules.Quorum.IsReachedBy(c.Present, c.Entitled);
        var needed = rules.Majority.LeastAbove(c.Entitled);
        var ranked = c.Votes.Where(v => rules.Majority.IsExceededBy(v.For, c.Entitled)).OrderByDescending(v => v.For).ToList();
        var (elected, tied) = hasQuorum ? Seat(ranked, c.Seats) : ([], []);
        return new CountOutcome(hasQuorum, needed, elected, tied, c.Seats - elected.Count, [.. Lines(c, rules, elected, tied)]);
    }

    /// <summary>Whether a removal is carried: more than the fraction of all, not of those present (工会法§18).</summary>
    public static bool IsRemoved(int votes, int all, Fraction fraction) => fraction.IsExceededBy(votes, all);

    /// <summary>Fewest candidates for so many seats with the surplus in percent: one more at least wherever there is a surplus.</summary>
    public static int CandidatesNeeded(int seats, int surplusPercent) => seats + (((seats * surplusPercent) + 99) / 100);

    private static IEnumerable<string> VoteFaults(BallotCount c)
    {
        if (c.Votes.Count == 0)
            yield return "没有填写得票，请至少填写一名候选人的得票。";
        foreach (var same in c.Votes.GroupBy(v => v.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"“{same.Key}”填写了 {same.Count()} 次；如果是同名的两个人，请在姓名后注明部门。";
        foreach (var v in c.Votes.Where(v => v.For + v.Against + v.Abstain > c.Valid))
            yield return $"“{v.Name}”的赞成、反对、弃权共 {v.For + v.Against + v.Abstain} 票，多于有效票 {c.Valid} 张，请核对计票单。";
        var approvals = c.Votes.Sum(v => (long)v.For);
        if (approvals > (long)c.Valid * c.Seats)
            yield return $"赞成票共 {approvals} 票，多于有效票 {c.Valid} 张 × 应选 {c.Seats} 名 = {(long)c.Valid * c.Seats}：所选人数多于应选名额的选票是无效票，请核对。";
    }

    private static (IReadOnlyList<VoteCount> Elected, IReadOnlyList<VoteCount> Tied) Seat(List<VoteCount> ranked, int seats)
    {
        if (ranked.Count <= seats || ranked[seats - 1].For > ranked[seats].For)
            return ([.. ranked.Take(seats)], []);
        var last = ranked[seats].For;
        return ([.. ranked.Where(v => v.For > last)], [.. ranked.Where(v => v.For == last)]);
    }

    private static IEnumerable<CountLine> Lines(BallotCount c, CountingRules rules, IReadOnlyList<VoteCount> elected, IReadOnlyList<VoteCount> tied)
    {
        var least = rules.Quorum.Least(c.Entitled);
        var needed = rules.Majority.LeastAbove(c.Entitled);
        yield return new CountLine(
            "到会人数达到法定比例",
            $"应到会 {c.Entitled} 人 × {rules.Quorum}，至少 {least} 人；实到会 {c.Present} 人",
            rules.Quorum.IsReachedBy(c.Present, c.Entitled),
            rules.QuorumBasis
        );
        yield return new CountLine(
            "收回选票不多于发出选票",
            $"发出 {c.Issued} 张，收回 {c.Returned} 张",
            c.Returned <= c.Issued,
            "依据：工会基层组织选举工作条例"
        );
        yield return new CountLine("有效票", $"收回 {c.Returned} 张 − 无效 {c.Invalid} 张 = {c.Valid} 张", null, "");
        yield return new CountLine(
            "当选所需赞成票",
            $"超过应到会 {c.Entitled} 人的 {rules.Majority}，至少 {needed} 票；应选 {c.Seats} 名，得票多的当选",
            null,
            rules.MajorityBasis
        );
        foreach (var v in c.Votes.OrderByDescending(v => v.For))
            yield return new CountLine(
                v.Name,
                $"赞成 {v.For} 票，{(v.For >= needed ? "达到" : "不足")} {needed} 票{(tied.Contains(v) ? "；在最后名额上票数相同，需再次投票" : "")}",
                elected.Contains(v),
                ""
            );
        if (tied.Count > 0)
            yield return new CountLine(
                "票数相同",
                $"{string.Join("、", tied.Select(v => v.Name))} 各得 {tied[0].For} 票，剩余名额 {c.Seats - elected.Count} 名，由大会就票数相同的候选人再次投票",
                false,
                rules.MajorityBasis
            );
    }
}
