namespace Union.Identifiers.Books.Cnmarc;

/// <summary>A field of a record: a control field (001 to 009) with plain data, or a data field with two indicators and subfields.</summary>
public sealed record CnMarcField
{
    private CnMarcField(string tag, string? data, string indicators, IReadOnlyList<CnMarcSubfield> subfields)
    {
        Tag = tag;
        Data = data;
        Indicators = indicators;
        Subfields = subfields;
    }

    /// <summary>Three digits.</summary>
    public string Tag { get; }

    /// <summary>The text of a control field; null for a data field.</summary>
    public string? Data { get; }

    /// <summary>Two characters; empty for a control field.</summary>
    public string Indicators { get; }

    public IReadOnlyList<CnMarcSubfield> Subfields { get; }

    /// <summary>Whether fields of this tag hold plain data.</summary>
    internal static bool IsControl(string tag) => tag.StartsWith("00", StringComparison.Ordinal);

    /// <exception cref="ArgumentException">Not a control field's tag, or the text holds a separator.</exception>
    public static CnMarcField Control(string tag, string data)
    {
        RequireTag(tag, control: true);
        RequireText(data);
        return new CnMarcField(tag, data, "", []);
    }

    /// <exception cref="ArgumentException">Not a data field's tag, indicators or subfield codes of the wrong form, or a text that holds a separator.</exception>
    public static CnMarcField Of(string tag, string indicators, params IReadOnlyList<CnMarcSubfield> subfields)
    {
        RequireTag(tag, control: false);
        if (indicators.Length != 2 || !indicators.All(c => c is >= ' ' and <= '~'))
            throw new ArgumentException($"字段 {tag} 的指示符应为两个字符。", nameof(indicators));
        foreach (var subfield in subfields)
        {
            if (!char.IsAsciiLetterOrDigit(subfield.Code))
                throw new ArgumentException($"字段 {tag} 的子字段代码应为字母或数字。", nameof(subfields));
            RequireText(subfield.Value);
        }
        return new CnMarcField(tag, null, indicators, subfields);
    }

    /// <summary>For the reader, which takes what a file holds and reports instead of throwing.</summary>
    internal static CnMarcField AsRead(string tag, string? data, string indicators, IReadOnlyList<CnMarcSubfield> subfields) =>
        new(tag, data, indicators, subfields);

    /// <summary>The first value of a subfield; null when there is none.</summary>
    public string? this[char code] => Subfields.FirstOrDefault(subfield => subfield.Code == code)?.Value;

    private static void RequireTag(string tag, bool control)
    {
        if (tag.Length != 3 || !InputText.AllDigits(tag) || IsControl(tag) != control)
            throw new ArgumentException($"“{tag}”不是{(control ? "控制" : "数据")}字段号。", nameof(tag));
    }

    private static void RequireText(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\u001D', '\u001F'))
            throw new ArgumentException("字段内容中不能有记录、字段或子字段分隔符。", nameof(text));
    }

    public bool Equals(CnMarcField? other) =>
        other is not null && Tag == other.Tag && Data == other.Data && Indicators == other.Indicators && Subfields.SequenceEqual(other.Subfields);

    public override int GetHashCode() => HashCode.Combine(Tag, Data, Indicators, Subfields.Count);

    public override string ToString() =>
        Data is null ? $"{Tag} {Indicators}{string.Concat(Subfields.Select(subfield => $"${subfield.Code}{subfield.Value}"))}" : $"{Tag} {Data}";
}
