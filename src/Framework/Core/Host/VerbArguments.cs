namespace Union.Core.Host;

/// <summary>Arguments of a verb: positional ones, <c>--name value</c> and <c>--flag</c>.</summary>
public sealed class VerbArguments
{
    private readonly Dictionary<string, string?> _options = new(StringComparer.Ordinal);

    private VerbArguments(IReadOnlyList<string> positional) => Positional = positional;

    public IReadOnlyList<string> Positional { get; }

    /// <param name="flags">Options that take no value.</param>
    public static VerbArguments Parse(IReadOnlyList<string> arguments, params IEnumerable<string> flags)
    {
        var positional = new List<string>();
        var parsed = new VerbArguments(positional);
        var known = flags.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
                positional.Add(arguments[i]);
            else if (arguments[i].Split('=', 2) is [var name, var value])
                parsed._options[name[2..]] = value;
            else if (known.Contains(arguments[i][2..]) || i + 1 == arguments.Count || arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
                parsed._options[arguments[i][2..]] = null;
            else
                parsed._options[arguments[i][2..]] = arguments[++i];
        }
        return parsed;
    }

    public string? Option(string name) => _options.GetValueOrDefault(name);

    public bool Has(string flag) => _options.ContainsKey(flag);

    public IEnumerable<string> OptionNames => _options.Keys;
}
