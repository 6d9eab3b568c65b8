using Union.Organizations.Rules;

namespace Union.Organizations.Officers.Trainings;

/// <summary>Who must be trained after taking office, and by when (六有标准；京工会法办法§15; domain.md 2(k)).</summary>
internal sealed record TrainingDuty(int Months, bool IsForAll, string Basis)
{
    public static TrainingDuty From(RuleSet rules) =>
        new(
            rules.Value(OrganizationRules.ChairTraining),
            rules.Value(OrganizationRules.TrainingForAll),
            rules.Value(OrganizationRules.TrainingForAll)
                ? $"{rules.Basis(OrganizationRules.ChairTraining)}；{rules.Basis(OrganizationRules.TrainingForAll)}"
                : rules.Basis(OrganizationRules.ChairTraining)
        );

    public string Text =>
        IsForAll ? $"新任主席、副主席、委员和专职干部应在任职后 {Months} 个月内参加培训" : $"新任主席应在任职后 {Months} 个月内参加培训";

    /// <summary>Last day on which the training is in time.</summary>
    public DateOnly DueOn(DateOnly from) => from.AddMonths(Months);

    public bool Concerns(Officer officer) => officer.Post == OfficerPost.Chair || (IsForAll && (IsElected(officer.Post) || IsFullTimeStaff(officer)));

    /// <summary>The first day of taking office that is not overdue today: who took office before it is late.</summary>
    public DateOnly FirstInTime(DateOnly today)
    {
        // Months differ in length: the day found by going back may not lead forward to today.
        var day = today.AddMonths(-Months);
        while (DueOn(day) < today)
            day = day.AddDays(1);
        while (DueOn(day.AddDays(-1)) >= today)
            day = day.AddDays(-1);
        return day;
    }

    private static bool IsElected(OfficerPost post) => post is not (OfficerPost.Organizer or OfficerPost.Staff or OfficerPost.Accountant);

    private static bool IsFullTimeStaff(Officer officer) => officer.Post == OfficerPost.Staff && officer.Engagement == Engagement.FullTime;
}
