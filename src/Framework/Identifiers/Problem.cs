namespace Union.Identifiers;

/// <summary>One finding about an input.</summary>
/// <param name="Level">The level of the check that made it.</param>
/// <param name="Code">A stable English key for programs, such as <c>citizen-id.check-digit</c>.</param>
/// <param name="Message">Chinese, for the person at the form: what is wrong and what to do. Never repeats a private number in full.</param>
public sealed record Problem(CheckLevel Level, string Code, string Message);
