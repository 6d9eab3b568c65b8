using System.Text;

namespace Union.Identifiers.Books.Cnmarc;

/// <summary>
/// A catalogue record in the Chinese MARC format, carried by ISO 2709. Only what a small library needs has a name here; every field is kept.
/// </summary>
public sealed class CnMarcRecord
{
    internal const byte FieldEnd = 0x1E;
    internal const byte RecordEnd = 0x1D;
    internal const byte SubfieldMark = 0x1F;
    internal const int LeaderLength = 24;
    internal const int EntryLength = 12;

    /// <summary>The longest record the five digits of the leader can tell.</summary>
    internal const int MaxLength = 99_999;

    internal CnMarcRecord(string leader, IReadOnlyList<CnMarcField> fields)
    {
        Leader = leader;
        Fields = fields;
    }

    /// <summary>24 characters; lengths in it are those of the file it was read from.</summary>
    public string Leader { get; }

    public IReadOnlyList<CnMarcField> Fields { get; }

    /// <summary>A new record of a printed book.</summary>
    public static CnMarcRecord Create(params IReadOnlyList<CnMarcField> fields) => new("00000nam0 2200000   450 ", fields);

    /// <summary>001</summary>
    public string? ControlNumber => Fields.FirstOrDefault(one => one.Tag == "001")?.Data?.Trim();

    /// <summary>200 $a</summary>
    public string? Title => First("200", 'a');

    /// <summary>200 $f, the first statement of responsibility.</summary>
    public string? Responsibility => First("200", 'f');

    /// <summary>210 $c</summary>
    public string? Publisher => First("210", 'c');

    /// <summary>210 $d, as catalogued.</summary>
    public string? PublicationDate => First("210", 'd');

    /// <summary>010 $d, as catalogued: CNY28.00.</summary>
    public string? Price => First("010", 'd');

    /// <summary>010 $a; null when absent or not a valid number, which <see cref="Validate"/> tells.</summary>
    public Isbn? Isbn => Isbn.TryParse(First("010", 'a'), out var isbn) ? isbn : null;

    /// <summary>690 $a; null when absent or not a valid class, which <see cref="Validate"/> tells.</summary>
    public ClcNumber? Clc => ClcNumber.TryParse(First("690", 'a'), out var clc) ? clc : null;

    /// <summary>606 $a, every one.</summary>
    public IReadOnlyList<string> Subjects => All("606", 'a');

    public string? First(string tag, char code) =>
        Fields.Where(field => field.Tag == tag).Select(field => field[code]).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    public IReadOnlyList<string> All(string tag, char code) =>
        [
            .. Fields
                .Where(field => field.Tag == tag)
                .SelectMany(field => field.Subfields)
                .Where(subfield => subfield.Code == code)
                .Select(subfield => subfield.Value.Trim()),
        ];

    /// <summary>Reads one record. Broken structure is an error; what <see cref="Validate"/> finds are warnings, so that a poor record can be mended by a librarian.</summary>
    public static Parsed<CnMarcRecord> Read(ReadOnlySpan<byte> bytes, CnMarcEncoding encoding = CnMarcEncoding.Detect) =>
        CnMarcReader.Read(bytes, encoding);

    /// <summary>Reads a file record by record. A broken record is reported in its place and the next one is read; a file of any size takes the memory of one record.</summary>
    public static IEnumerable<Parsed<CnMarcRecord>> ReadAll(Stream stream, CnMarcEncoding encoding = CnMarcEncoding.Detect) =>
        CnMarcReader.ReadAll(stream, encoding);

    /// <summary>The record in ISO 2709 with lengths and directory computed anew.</summary>
    /// <exception cref="InvalidOperationException">A field or the record is longer than the format can tell.</exception>
    public byte[] Write(CnMarcEncoding encoding = CnMarcEncoding.Utf8) =>
        CnMarcWriter.Write(this, CnMarcReader.EncodingOf(encoding) ?? Encoding.UTF8);

    /// <summary>What the rules for a small library miss in this record: mandatory fields, ISBN, CLC number, date. Each message names the field.</summary>
    public IReadOnlyList<Problem> Validate()
    {
        var problems = new List<Problem>();
        RequireField(problems, "001", "记录控制号", ControlNumber);
        RequireField(problems, "100$a", "通用处理数据", First("100", 'a'));
        RequireField(problems, "200$a", "正题名", Title);
        RequireField(problems, "210$d", "出版日期", PublicationDate);
        if (Fields.FirstOrDefault(field => field.Tag == "100")?['a'] is { Length: > 0 and not 36 } general)
            problems.Add(new Problem(CheckLevel.Form, "cnmarc.100", $"100$a 通用处理数据应为 36 个字符，现在是 {general.Length} 个，请核对。"));
        foreach (var isbn in All("010", 'a'))
            if (Isbn.Parse(isbn) is { IsValid: false, Error: var error })
                problems.Add(new Problem(error.Level, "cnmarc.010", $"010$a：{error.Message}"));
        foreach (var clc in All("690", 'a'))
            if (ClcNumber.Parse(clc) is { IsValid: false, Error: var error })
                problems.Add(new Problem(error.Level, "cnmarc.690", $"690$a：{error.Message}"));
        return problems;
    }

    private static void RequireField(List<Problem> problems, string field, string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            problems.Add(new Problem(CheckLevel.Form, $"cnmarc.{field[..3]}", $"缺少必备字段 {field}（{name}），请补录。"));
    }
}
