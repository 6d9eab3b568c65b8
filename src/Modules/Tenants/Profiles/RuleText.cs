namespace Union.Tenants.Profiles;

/// <summary>Rules as people write them: one a line, "+" or "-" and a feature id that may hold * and ?.</summary>
internal static class RuleText
{
    public static string Write(IReadOnlyList<FeatureRule> rules) =>
        string.Join('\n', rules.Select(r => $"{(r.Rule == FeatureRule.Exclude ? "-" : "+")} {r.Expression}"));

    /// <summary>The rules, or what is wrong with which line.</summary>
    public static (IReadOnlyList<FeatureRule> Rules, IReadOnlyList<string> Problems) Read(string? text)
    {
        var rules = new List<FeatureRule>();
        var problems = new List<string>();
        foreach (var (number, line) in (text ?? "").ReplaceLineEndings("\n").Split('\n').Index())
        {
            var rule = line.Trim().Replace('＋', '+').Replace('－', '-');
            if (rule is "")
                continue;
            var expression = rule[1..].Trim();
            if (
                rule[0] is not ('+' or '-')
                || expression is ""
                || expression.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '*' or '?' or '_' or '-'))
            )
                problems.Add($"第 {number + 1} 行“{line.Trim()}”不是规则。请写成“+ Union.Notices”（允许）或“- Union.*”（禁止）。");
            else
                rules.Add(new FeatureRule(rule[0] == '+' ? FeatureRule.Include : FeatureRule.Exclude, expression));
        }
        return (rules, problems);
    }
}
