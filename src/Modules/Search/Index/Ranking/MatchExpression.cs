using System.Text;
using Union.Search.Index.Analysis;

namespace Union.Search.Index.Ranking;

/// <summary>Writes FTS5's language from terms of the index, which hold letters only: nothing typed can be read as an operator.</summary>
internal static class MatchExpression
{
    public static string Of(IEnumerable<TermRun> runs, string columns)
    {
        var expression = new StringBuilder();
        foreach (var run in runs)
        {
            if (expression.Length > 0)
                expression.Append(" AND ");
            expression.Append(columns).Append(" : ");
            if (run.IsSingleLetter)
                expression.Append('"').Append(run.Last).Append("\" *");
            else
                expression.Append('"').AppendJoin(' ', run.Pairs).Append('"');
        }
        return expression.ToString();
    }
}
