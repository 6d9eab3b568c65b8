using Union.Core.Files;
using Union.Core.Files.Tables;
using Union.Search.Index.Vocabularies;
using Union.Web.Exports;
using Union.Web.Forms;

namespace Union.Search.Words;

/// <summary>The vocabulary as a table: one line for each word, the same columns out and in.</summary>
internal static class WordsFile
{
    public const int MostRows = 5000;

    public static IReadOnlyList<ExportColumn<WordRow>> Columns { get; } =
    [
        new("词", row => row.Entry.Term),
        new("类别", row => row.Entry.Kind.DisplayName()),
        new("对应的词", row => row.Means),
        new("来源说明", row => row.Note),
        new("出处", row => row.IsOff ? row.Origin + "（停用）" : row.Origin),
    ];

    /// <summary>The words of a file and what is wrong with it, line by line; lines of others than the site are passed over.</summary>
    public static async Task<(List<WordForm> Words, List<string> Problems)> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var (words, problems) = (new List<WordForm>(), new List<string>());
        try
        {
            var format = await ContentSniffer.DetectAsync(file, cancellationToken);
            if (
                TableFile.Read(file, format, MostRows + 1, cancellationToken) is not [{ Rows.Count: > 0 } sheet, ..]
                || sheet.Rows[0][0].Trim() != "词"
                || sheet.Rows[0][1].Trim() != "类别"
            )
                return (words, ["第一行应是“词、类别、对应的词、来源说明”；可以先导出一份，照它的样子填写。"]);
            if (sheet.IsCut)
                return (words, [$"一次最多导入 {MostRows} 行，请分成几个文件。"]);
            foreach (var row in sheet.Rows.Skip(1).Where(row => row[4].Trim() is "" or "本站"))
                Read(row, words, problems);
        }
        catch (UnreadableFileException exception)
        {
            problems.Add(exception.Message);
        }
        return (words, problems);
    }

    private static void Read(SheetRow row, List<WordForm> words, List<string> problems)
    {
        var kind = Enum.GetValues<VocabularyKind>().Cast<VocabularyKind?>().FirstOrDefault(value => value!.Value.DisplayName() == row[1].Trim());
        var word = new WordForm
        {
            Term = row[0].Trim(),
            Kind = kind ?? VocabularyKind.Term,
            Means = row[2],
            Note = row[3].Trim(),
        };
        var problem =
            kind is null ? $"没有“{row[1].Trim()}”这个类别。"
            : word.Term.Length is < 2 or > VocabularyWord.TermLength ? "一个词有 2 到 20 个字。"
            : word.Note.Length > VocabularyWord.NoteLength ? "来源说明不能超过 200 个字。"
            : words.Exists(other => other.Term == word.Term && other.Kind == word.Kind) ? $"“{word.Term}”在文件里出现了两次。"
            : word.Problem();
        if (problem is null)
            words.Add(word);
        else
            problems.Add($"第 {row.Line} 行：{problem}");
    }
}
