using System.Globalization;
using System.Text.RegularExpressions;

namespace Union.Identifiers.Documents;

/// <summary>
/// A document number 发文字号 in its normalised form. Equal numbers are not yet the same document: 鄂工发 is used by two federations,
/// so identity is the issuing organization together with code, year and sequence (domain 2(m).1).
/// </summary>
public sealed partial record DocumentNumber : IComparable<DocumentNumber>
{
    internal const int MaxSequence = 99999;

    internal DocumentNumber(DocumentNumberKind kind, string code, int? year, int sequence)
    {
        Kind = kind;
        Code = code;
        Year = year;
        Sequence = sequence;
    }

    public DocumentNumberKind Kind { get; }

    /// <summary>The issuer code 机关代字 (测工发) of an ordinary number; the issuer's name (国务院) of an order or announcement.</summary>
    public string Code { get; }

    /// <summary>Four digits; orders and announcements mostly have none.</summary>
    public int? Year { get; }

    /// <summary>1 to 99999.</summary>
    public int Sequence { get; }

    /// <summary>The code's part that stands for the body, as well as it can be told: 测 of 测工发. The whole code when it cannot. Never an identity.</summary>
    public string Organ =>
        CodeParts().Match(Code) is { Success: true } match && Kind == DocumentNumberKind.Ordinary ? match.Groups["organ"].Value : Code;

    /// <summary>The code's series, as well as it can be told: 工发 of 测工发. Empty when it cannot.</summary>
    public string Suffix =>
        CodeParts().Match(Code) is { Success: true } match && Kind == DocumentNumberKind.Ordinary ? match.Groups["suffix"].Value : "";

    /// <summary>Makes an ordinary number for a new document.</summary>
    /// <exception cref="ArgumentException">The parts do not make a canonical number; the message says why.</exception>
    public static DocumentNumber Create(string code, int year, int sequence)
    {
        var number = new DocumentNumber(DocumentNumberKind.Ordinary, code, year, sequence);
        return Parse(number.ToString(), DocumentNumberPurpose.Issuing) is { IsValid: true } parsed && parsed.Value == number
            ? number
            : throw new ArgumentException($"“{number}”不是规范的发文字号，应为 2—12 个汉字的机关代字、四位年份和 1—{MaxSequence} 的序号。");
    }

    /// <summary>Whether the text is already exactly in the canonical form.</summary>
    public static bool IsCanonical(string? text) =>
        text is { Length: <= InputText.MaxLength } && Parse(text) is { IsValid: true, Value: var number } && number.ToString() == text;

    public static bool TryParse(string? input, out DocumentNumber? number)
    {
        Parse(input).TryGet(out number);
        return number is not null;
    }

    /// <summary>Reads one number in any variant of brackets, width, spacing and traditional characters. A missing year is never supplied.</summary>
    public static Parsed<DocumentNumber> Parse(string? input, DocumentNumberPurpose purpose = DocumentNumberPurpose.Recorded) =>
        DocumentNumberParser.Parse(input, purpose);

    /// <summary>
    /// Finds every document number in a text, in any bracket and spacing, in order of position. Takes time proportional to the text,
    /// whatever the text is.
    /// </summary>
    public static IReadOnlyList<DocumentNumberMatch> FindAll(string text) => DocumentNumberFinder.FindAll(text);

    /// <summary>By code, year, sequence: the order of a register.</summary>
    public int CompareTo(DocumentNumber? other)
    {
        if (other is null)
            return 1;
        var result = Kind.CompareTo(other.Kind);
        if (result == 0)
            result = string.CompareOrdinal(Code, other.Code);
        if (result == 0)
            result = Nullable.Compare(Year, other.Year);
        return result == 0 ? Sequence.CompareTo(other.Sequence) : result;
    }

    public static bool operator <(DocumentNumber? left, DocumentNumber? right) => Compare(left, right) < 0;

    public static bool operator <=(DocumentNumber? left, DocumentNumber? right) => Compare(left, right) <= 0;

    public static bool operator >(DocumentNumber? left, DocumentNumber? right) => Compare(left, right) > 0;

    public static bool operator >=(DocumentNumber? left, DocumentNumber? right) => Compare(left, right) >= 0;

    private static int Compare(DocumentNumber? left, DocumentNumber? right) => Comparer<DocumentNumber>.Default.Compare(left, right);

    /// <summary>The canonical text: 测工发〔2099〕1号, 国务院令第619号, 财政部公告2099年第5号.</summary>
    public override string ToString()
    {
        var sequence = Sequence.ToString(CultureInfo.InvariantCulture);
        if (Kind == DocumentNumberKind.Ordinary)
            return $"{Code}〔{Year}〕{sequence}号";
        var word = Kind == DocumentNumberKind.Order ? "令" : "公告";
        return Year is { } year ? $"{Code}{word}{year}年第{sequence}号" : $"{Code}{word}第{sequence}号";
    }

    [GeneratedRegex("^(?<organ>[\u4e00-\u9fff]+?)(?<suffix>党办发|党办字|工办发|工办字|办发|工发|发|字|函|任|办|令|通|电|纪要)$")]
    private static partial Regex CodeParts();
}
