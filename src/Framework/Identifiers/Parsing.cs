namespace Union.Identifiers;

/// <summary>Collects what a parser finds on its way to a value or an error.</summary>
internal sealed class Parsing<T>(string? input, string name)
    where T : notnull
{
    private readonly List<Problem> warnings = [];

    public string Raw { get; } = input ?? "";

    public Parsed<T> Fail(CheckLevel level, string code, string message) => new(Raw, new Problem(level, Key(code), message));

    public Parsed<T> FailForm(string code, string message) => Fail(CheckLevel.Form, code, message);

    public void Warn(CheckLevel level, string code, string message) => warnings.Add(new Problem(level, Key(code), message));

    public void Warn(Problem problem) => warnings.Add(problem);

    public Parsed<T> Done(T value) => new(Raw, value, warnings);

    private string Key(string code) => $"{name}.{code}";
}
