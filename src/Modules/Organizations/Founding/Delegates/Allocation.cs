using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Delegates;

/// <summary>
/// How the seats of delegates fall on the departments (会员代表名额分配): by members, the largest remainders first, unless they were set by
/// hand.
/// </summary>
internal sealed record Allocation(int Seats, IReadOnlyList<AllottedDepartment> Departments, bool IsByHand)
{
    public static Allocation Of(FoundingFile file)
    {
        var seats = file.Founding.DelegateSeats;
        var elected = file.Delegates.Select(d => d.EnrolmentId).ToHashSet();
        var groups = file
            .Members.GroupBy(m => m.Department, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Members: g.Count(), Elected: g.Count(m => elected.Contains(m.Id))))
            .OrderByDescending(g => g.Members)
            .ThenBy(g => g.Name, StringComparer.Ordinal)
            .ToList();
        var all = file.Members.Count;
        var whole = groups.Select(g => all == 0 ? 0 : (int)((long)seats * g.Members / all)).ToArray();
        var rest = all == 0 ? 0 : seats - whole.Sum();
        foreach (var i in Enumerable.Range(0, groups.Count).OrderByDescending(i => (long)seats * groups[i].Members % all).ThenBy(i => i).Take(rest))
            whole[i]++;
        var byHand = file.Founding.HandQuotas();
        return new Allocation(
            seats,
            [
                .. groups.Select(
                    (g, i) => new AllottedDepartment(g.Name, g.Members, byHand.Count == 0 ? whole[i] : byHand.GetValueOrDefault(g.Name), g.Elected)
                ),
            ],
            byHand.Count > 0
        );
    }

    /// <summary>Why the delegates elected are not those allotted; empty when they are.</summary>
    public IReadOnlyList<string> Faults()
    {
        if (Seats < 1)
            return ["还没有定代表名额。请在“会员代表”里填写名额。"];
        if (Departments.Sum(d => d.Seats) is var sum && sum != Seats && Departments.Count > 0)
            return [$"各部门的代表名额合计 {sum} 名，定的是 {Seats} 名。请在“会员代表”里调整。"];
        return
        [
            .. Departments
                .Where(d => d.Elected != d.Seats)
                .Select(d => $"“{d.Name}”应选代表 {d.Seats} 名，现在登记了 {d.Elected} 名。请在“会员代表”里核对。"),
        ];
    }
}
