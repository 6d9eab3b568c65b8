using System.Text;

namespace Union.Identifiers.Documents;

/// <summary>The characters of document numbers and their variants.</summary>
internal static class DocumentNumberText
{
    public const string Openers = "〔([（［【〖〈{｛﹝";
    public const string Closers = "〕)]）］】〗〉}｝﹞";

    // Two characters and more by GB practice; the Supreme People's Court numbers letters with the single character 法.
    public const int MinCode = 2;
    public const int MaxCode = 12;
    public const string OneCharacterCode = "法";
    public const int MaxIssuer = 60;

    private const string Traditional = "發號辦總國黨廳電內勞會組稅財規釋檢務關農業衛體";
    private const string Simplified = "发号办总国党厅电内劳会组税财规释检务关农业卫体";

    /// <summary>Endings a code has when it is recognised without brackets round the year.</summary>
    public const string Series = "发發字函办辦电電";

    public static char Simplify(char c) => Traditional.IndexOf(c) is >= 0 and var index ? Simplified[index] : c;

    public static string Simplify(string text)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < result.Length; i++)
            result[i] = Simplify(result[i]);
        return result.ToString();
    }

    public static bool IsCode(string code) => code.All(InputText.IsHan) && (code.Length is >= MinCode and <= MaxCode || code == OneCharacterCode);
}
