using FsCheck;
using FsCheck.Fluent;
using Union.Identifiers.Documents;

namespace Union.Tests.Identifiers.Documents;

/// <summary>Generates document numbers, canonical and as people write them.</summary>
internal static class DocumentNumbers
{
    public static Gen<DocumentNumber> Ordinary { get; } =
        from organ in Gen.Elements("测", "测甲", "测乙县")
        from series in Gen.Elements("工发", "工办发", "党办字", "工函", "办电")
        from year in Gen.Choose(1949, 2099)
        from sequence in Gen.Choose(1, 99999)
        select DocumentNumber.Create(organ + series, year, sequence);

    public static Gen<DocumentNumber> Any { get; } =
        Gen.OneOf(
            Ordinary,
            from issuer in Gen.Elements("测部", "测省人民代表大会常务委员会", "测甲部、测乙部")
            from form in Gen.Elements("令第{0}号", "公告第{0}号", "公告2099年第{0}号")
            from sequence in Gen.Choose(1, 9999)
            select DocumentNumber.Parse(issuer + string.Format(null, form, sequence)).Value
        );

    public static Gen<(string Text, DocumentNumber Number)> Spelled { get; } =
        from number in Ordinary
        from brackets in Gen.Elements("〔〕", "[]", "()", "（）", "【】", "［］", "〖〗", "〈〉", "{}", "﹝﹞", "（)")
        from blank in Gen.Elements("", " ", "　", "\u00A0", "\n")
        from hao in Gen.Elements("号", "號")
        from width in Gen.Elements(0, 0xFEE0)
        let year = Widen(number.Year!.Value.ToString(null, null), width)
        let sequence = Widen(number.Sequence.ToString(null, null), width)
        select ($"{number.Code}{blank}{brackets[0]}{blank}{year}{brackets[1]}{blank}{sequence}{blank}{hao}", number);

    private static string Widen(string digits, int by) => string.Concat(digits.Select(c => (char)(c + by)));
}
