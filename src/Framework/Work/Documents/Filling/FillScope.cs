namespace Union.Work.Documents.Filling;

/// <summary>Where names are looked for: the row of the list, then outside. Remembers what was not found.</summary>
internal sealed class FillScope
{
    /// <summary>What stands where a value is missing: a line to write on.</summary>
    public const string Blank = "＿＿＿＿";

    private readonly PaperData _data;
    private readonly FillScope? _outer;
    private readonly string _prefix;
    private readonly List<(string Name, bool IsOfRow)> _missing;
    private readonly bool _isBlankRow;

    public FillScope(PaperData data)
        : this(data, null, "", [], false) { }

    private FillScope(PaperData data, FillScope? outer, string prefix, List<(string, bool)> missing, bool isBlankRow) =>
        (_data, _outer, _prefix, _missing, _isBlankRow) = (data, outer, prefix, missing, isBlankRow);

    /// <summary>Full names of what was not found, in order, once each.</summary>
    public IReadOnlyList<string> Missing => [.. _missing.Select(m => m.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The same, and whether it is missing in rows of a list.</summary>
    public IReadOnlyList<(string Name, bool IsOfRow)> Findings => _missing;

    public string Value(Token token)
    {
        if (Find(token.Name) is { Length: > 0 } value)
            return value;
        if (token.IsOptional)
            return "";
        if (!_isBlankRow)
            Miss(Known(token.Name), IsOfRow(token.Name));
        return Blank;
    }

    /// <summary>Scopes in which what stands between the markers is repeated.</summary>
    public IReadOnlyList<FillScope> Inside(Token token, bool isRow)
    {
        var rows = List(token.Name);
        var isThere = rows is { Count: > 0 } || (rows is null && Find(token.Name) is { Length: > 0 });
        if (token.Kind == TokenKind.Absent)
            return isThere ? [] : [this];
        if (rows is { Count: > 0 })
            return [.. rows.Select(r => new FillScope(r, this, token.Name + ".", _missing, false))];
        if (isThere)
            return [this];
        if (!isRow || _isBlankRow)
            return [];
        // A table without rows would look finished: one blank row stays, to be written in.
        Miss(token.Name, false);
        return [new FillScope(new PaperData(), this, token.Name + ".", _missing, true)];
    }

    private void Miss(string name, bool isOfRow)
    {
        if (!_missing.Contains((name, isOfRow)))
            _missing.Add((name, isOfRow));
    }

    private bool IsOfRow(string name) => _prefix.Length > 0 && !name.Contains('.', StringComparison.Ordinal);

    // A name of a list's row is known by the list's name in front; one from outside by itself.
    private string Known(string name) => name.Contains('.', StringComparison.Ordinal) ? name : _prefix + name;

    private string? Find(string name) =>
        _data.Texts.TryGetValue(name, out var value) ? value
        : _outer is { } outer && !_isBlankRow ? outer.Find(name)
        : OuterDotted(name);

    // In a blank row the row's own fields stay blank, what comes from outside is filled.
    private string? OuterDotted(string name) => name.Contains('.', StringComparison.Ordinal) ? _outer?.Find(name) : null;

    private List<PaperData>? List(string name) => _data.Lists.TryGetValue(name, out var rows) ? rows : _outer?.List(name);
}
