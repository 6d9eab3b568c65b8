namespace Union.Organizations.Founding.Prospects;

/// <summary>By when a unit must have a union (domain.md 2(a).2); unknown without the day it opened.</summary>
internal sealed record StatutoryDeadline(DateOnly? DueOn, int DaysLeft, string Basis)
{
    public bool IsLate => DueOn is not null && DaysLeft < 0;

    public string Text =>
        DueOn is null ? "开业日期不详"
        : DaysLeft < 0 ? $"逾期 {-DaysLeft} 天"
        : $"还有 {DaysLeft} 天";
}
