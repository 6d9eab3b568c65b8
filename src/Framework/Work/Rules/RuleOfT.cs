namespace Union.Work.Rules;

/// <inheritdoc cref="Rule"/>
public sealed record Rule<T>(string Code, string Name, RuleUnit Unit, string Section) : Rule(Code, Name, Unit, Section)
{
    public T Read(string value) => (T)RuleValues.Parse(typeof(T), value);

    public override string? WhyNot(string value) => RuleValues.WhyNot(typeof(T), value);
}
