namespace Union.Work.Activities.Register;

/// <summary>An activity with the name of its organization.</summary>
internal sealed record ActivityRow(Activity Activity, string OrganizationName);
