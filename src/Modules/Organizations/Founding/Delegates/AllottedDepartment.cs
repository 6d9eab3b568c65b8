namespace Union.Organizations.Founding.Delegates;

/// <summary>A department with its members, the delegates allotted to it and those elected.</summary>
internal sealed record AllottedDepartment(string Name, int Members, int Seats, int Elected);
