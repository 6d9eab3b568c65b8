using Union.Identifiers.People;

namespace Union.Organizations.Founding.Enrolments;

/// <summary>What is kept of an applicant.</summary>
internal sealed record MemberFacts(string Name, Sex Sex, string Department, DateOnly AppliedOn);
