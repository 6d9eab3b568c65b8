namespace Union.Organizations.LegalPersons;

/// <summary>Model of the section on an organization's page.</summary>
internal sealed record LegalCard(Guid OrganizationId, LegalPerson? Legal, LegalStanding Standing);
