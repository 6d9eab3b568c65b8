namespace Union.Notices.Drafts;

/// <summary>Another document was published with the same number in the same instant; nothing was saved.</summary>
internal sealed class NumberTakenException(Exception inner) : Exception("The number was taken by another published document.", inner);
