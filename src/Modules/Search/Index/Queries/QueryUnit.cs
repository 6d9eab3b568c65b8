namespace Union.Search.Index.Queries;

/// <summary>A word of a query that is a date, an amount or a number with marks in it: found however it is written.</summary>
/// <param name="Term">Its term in the index.</param>
/// <param name="IsBeginning">Terms that begin so are meant too: the days of a month.</param>
/// <param name="FirstRun">The first of the query's runs it is made of.</param>
/// <param name="Runs">How many they are.</param>
internal sealed record QueryUnit(string Term, bool IsBeginning, int FirstRun, int Runs)
{
    public bool Means(string term) => IsBeginning ? term.StartsWith(Term, StringComparison.Ordinal) : term == Term;
}
