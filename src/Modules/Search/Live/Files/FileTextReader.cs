using Microsoft.Extensions.Logging;
using Union.Core.Files;
using Union.Texts.Passages;

namespace Union.Search.Live.Files;

/// <summary>Reads the text of one file within bounds of time and size. Whatever is wrong with a file is an answer, never an error.</summary>
internal sealed partial class FileTextReader(FileStore files, ILogger<FileTextReader> log)
{
    /// <summary>Most characters taken from one file: a statute has 100,000.</summary>
    public const int MostLetters = 2_000_000;

    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public async Task<FileText> ReadAsync(Guid tenantId, string sha256, string fileName, CancellationToken cancellationToken)
    {
        var path = files.Place(tenantId, sha256);
        if (!File.Exists(path))
            return new FileText([], "文件库里没有这个文件；请重新上传附件。");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Longest);
        try
        {
            // A reader that does not look at the token is left behind.
            var text = await Task.Run(() => TextExtractor.ExtractAsync(path, time.Token), time.Token).WaitAsync(time.Token);
            return new FileText(Cut(text.Markdown));
        }
        catch (UnreadableFileException exception)
        {
            return new FileText([], exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FileText([], $"读取超过 {Longest.TotalSeconds:0} 秒，已停止；请拆分文件或另存后重新上传。");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogUnreadable(log, fileName, exception);
            return new FileText([], "文件损坏，无法读取；请重新取得原件后上传。");
        }
    }

    private static List<FilePiece> Cut(string markdown) =>
        [
            .. TextPassages
                .Cut(markdown.Length > MostLetters ? markdown[..MostLetters] : markdown)
                .Select(passage => new FilePiece(passage.Label, passage.Text, passage.Context)),
        ];

    [LoggerMessage(Level = LogLevel.Warning, Message = "The text of {FileName} could not be read for search")]
    private static partial void LogUnreadable(ILogger log, string fileName, Exception exception);
}
