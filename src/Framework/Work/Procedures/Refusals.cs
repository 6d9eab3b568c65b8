namespace Union.Work.Procedures;

/// <summary>Reasons against a move.</summary>
public sealed class Refusals
{
    private readonly List<string> _reasons = [];

    public IReadOnlyList<string> Reasons => _reasons;

    /// <param name="reason">What is missing and what to do: 还没有登记会员。请先在“会员名册”里登记至少 25 人。</param>
    /// <param name="source">The rule: 工会法§11.</param>
    public void Add(string reason, string? source = null) => _reasons.Add(source is null ? reason : $"{reason}（{source}）");
}
