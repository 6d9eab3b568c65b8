namespace Union.Work.Rules;

/// <summary>
/// A number (or word) of the law that may differ by place and over time. The rule is declared by a module; its values come from
/// profiles, each with a source, and may be overridden for an organization.
/// </summary>
/// <param name="Code">Dotted, the module first: <c>org.committee.threshold</c>; never changed.</param>
/// <param name="Name">What people read.</param>
/// <param name="Section">Where the rules of the field say it: 2(a).2.</param>
public abstract record Rule(string Code, string Name, RuleUnit Unit, string Section)
{
    public static Rule<int> Number(string code, string name, RuleUnit unit, string section = "") => new(code, name, unit, section);

    public static Rule<bool> YesNo(string code, string name, string section = "") => new(code, name, RuleUnit.YesNo, section);

    public static Rule<Fraction> Part(string code, string name, string section = "") => new(code, name, RuleUnit.Fraction, section);

    public static Rule<string> Text(string code, string name, string section = "") => new(code, name, RuleUnit.Text, section);

    /// <summary>Why a text is no value of this rule; null when it is one.</summary>
    public abstract string? WhyNot(string value);

    /// <summary>The value with its unit, for people: 25 人, 2/3, 是.</summary>
    public string Show(string value) => RuleValues.Show(Unit, value);
}
