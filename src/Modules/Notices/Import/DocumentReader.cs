using System.Security.Cryptography;
using System.Text;
using Union.Core.Files;
using Union.Identifiers.Documents;

namespace Union.Notices.Import;

/// <summary>Reads one file as a document: what is stated about it goes first, what its text says completes it.</summary>
internal static class DocumentReader
{
    /// <param name="path">Where the file lies.</param>
    /// <param name="sourcePath">Its path below the imported folder.</param>
    /// <param name="rootName">The imported folder's own name: 社会法 says as much as the folders inside.</param>
    /// <param name="indexed">What index.csv says; null when it says nothing.</param>
    /// <param name="knownHash">The hash of the last import; null for a new file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Null when the known hash still holds: the file is not read again.</returns>
    public static async Task<ImportedDocument?> ReadAsync(
        string path,
        string sourcePath,
        string rootName,
        StatedFacts? indexed,
        string? knownHash,
        CancellationToken cancellation
    )
    {
        var hash = await HashAsync(path, indexed, cancellation);
        if (hash == knownHash)
            return null;
        var text = await TextExtractor.ExtractAsync(path, cancellation);
        var (front, markdown) = FrontMatter.Split(Storable(text.Markdown));
        var facts = (indexed ?? StatedFacts.None).Or(front);
        var head = DocumentHead.Read(markdown);
        if (head.Body.Length == 0)
            throw new UnreadableFileException("只有标题，没有正文");
        List<string> doubts = [.. text.Doubts];
        var document = Describe(sourcePath, rootName, facts, head, doubts) with { SourceHash = hash };
        doubts.AddRange(TextDoubts.Find(head.Body));
        return document with { Doubts = doubts };
    }

    static ImportedDocument Describe(string sourcePath, string rootName, StatedFacts facts, DocumentHead head, List<string> doubts)
    {
        var fileName = Path.GetFileNameWithoutExtension(sourcePath);
        var folders = sourcePath.Split('/')[..^1].Prepend(rootName).ToArray();
        var title = facts.Title ?? Noted(DocumentTitle.Find(head, fileName), doubts);
        var number = Number(facts.Number, head, doubts);
        var issuer = facts.Issuer ?? Issuers.Find(title, head) ?? OfFolder(folders, title, doubts);
        var (issuedOn, issuedYear) = Issued(facts, head, fileName, doubts);
        var (effective, _) = DocumentDates.Stated(facts.Effective);
        if (issuer is null)
            doubts.Add("没有找到发文机关");
        if (facts.Note is not null)
            doubts.Add($"目录备注：{facts.Note}");
        doubts.AddRange(facts.Head.Doubts());
        return new()
        {
            SourcePath = sourcePath,
            Title = title,
            Number = number,
            Issuer = issuer,
            IssuedOn = issuedOn,
            IssuedYear = issuedYear,
            EffectiveOn = effective ?? DocumentDates.Effective(head.Lines, head.LastLines, issuedOn),
            Kind = facts.Category ?? DocumentKinds.Find(folders, title, issuer, number),
            Head = facts.Head,
            Body = head.Body,
            SourceHash = "",
        };
    }

    static string? Number(string? stated, DocumentHead head, List<string> doubts)
    {
        if (stated is null)
            return OwnNumber.Find(head)?.ToString();
        var parsed = DocumentNumber.Parse(stated);
        if (parsed.IsValid)
            return parsed.Value.ToString();
        doubts.Add($"目录所写文号“{stated}”不规范，原样保留");
        return stated;
    }

    static (DateOnly? Date, int? Year) Issued(StatedFacts facts, DocumentHead head, string fileName, List<string> doubts)
    {
        var (date, year) = DocumentDates.Stated(facts.Issued);
        if (facts.Issued is null)
            date = DocumentDates.OfFileName(fileName) ?? DocumentDates.OfHead(head.Lines) ?? DocumentDates.OfSignature(head.LastLines);
        if (date is null)
            doubts.Add(year is null ? "没有找到发布日期" : $"只知道发布年份 {year}");
        return (date, date?.Year ?? year);
    }

    static string? OfFolder(string[] folders, string title, List<string> doubts)
    {
        // 行政法规制定程序条例§5: only the State Council's own rules are called 条例.
        if (folders.Contains("行政法规") && title.EndsWith("条例", StringComparison.Ordinal))
            return "国务院";
        var rules = Array.IndexOf(folders, "部门规章");
        if (rules < 0 || rules + 1 >= folders.Length)
            return null;
        doubts.Add("发文机关取自文件夹名，请核对");
        return folders[rules + 1];
    }

    static string Noted((string Title, string? Doubt) found, List<string> doubts)
    {
        if (found.Doubt is not null)
            doubts.Add(found.Doubt);
        return found.Title;
    }

    /// <summary>Without half characters and control characters, which a database may refuse.</summary>
    static string Storable(string text) =>
        text.Any(c => char.IsSurrogate(c) || char.IsControl(c) && c is not ('\n' or '\t'))
            ? string.Concat(text.EnumerateRunes().Where(r => !Rune.IsControl(r) || r.Value is '\n' or '\t'))
            : text;

    /// <summary>A row of the index changed is a change of the document too.</summary>
    static async Task<string> HashAsync(string path, StatedFacts? indexed, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(path);
        var hash = await SHA256.HashDataAsync(content, cancellation);
        return Convert.ToHexStringLower(indexed is null ? hash : SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(indexed.Mark())]));
    }
}
