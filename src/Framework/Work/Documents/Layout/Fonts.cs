using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Work.Documents.Layout;

/// <summary>Typefaces of official papers, each with the one that takes its place on a machine without it.</summary>
internal static class Fonts
{
    public const string Title = "方正小标宋简体";
    public const string Heading = "黑体";
    public const string SubHeading = "楷体_GB2312";
    public const string Body = "仿宋_GB2312";
    public const string PageNumber = "宋体";

    private static readonly (string Name, string Instead)[] Substitutes =
    [
        (Title, "方正小标宋_GBK,方正小标宋,宋体,SimSun,Noto Serif CJK SC"),
        (Heading, "SimHei,Noto Sans CJK SC"),
        (SubHeading, "楷体,KaiTi,Noto Serif CJK SC"),
        (Body, "仿宋,FangSong,Noto Serif CJK SC"),
        (PageNumber, "SimSun,Noto Serif CJK SC"),
    ];

    public static void Add(MainDocumentPart main) =>
        main.AddNewPart<FontTablePart>().Fonts = new DocumentFormat.OpenXml.Wordprocessing.Fonts(
            Substitutes.Select(s => new Font(
                new AltName { Val = s.Instead },
                new FontCharSet { Val = "86" },
                new FontFamily { Val = FontFamilyValues.Auto },
                new Pitch { Val = FontPitchValues.Variable }
            )
            {
                Name = s.Name,
            })
        );

    /// <summary>Chinese in this face, figures and letters in Times New Roman.</summary>
    public static RunFonts Of(string name) =>
        new()
        {
            EastAsia = name,
            Ascii = "Times New Roman",
            HighAnsi = "Times New Roman",
            ComplexScript = "Times New Roman",
        };
}
