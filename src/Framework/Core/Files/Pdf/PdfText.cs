using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Union.Core.Files.Pdf;

/// <summary>Reads the text layer of a PDF with poppler's pdftotext, in a process of its own that is ended when it takes too long.</summary>
internal static class PdfText
{
    const int MostCharacters = 20_000_000;

    internal static TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    internal static string Program { get; set; } = "pdftotext";

    public static async Task<ExtractedText> ReadAsync(string path, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // The full path begins with a separator, so no file name can be taken for an option.
        foreach (var argument in new[] { "-enc", "UTF-8", "-eol", "unix", Path.GetFullPath(path), "-" })
            start.ArgumentList.Add(argument);
        using var process = Start(start);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var text = await ReadAsync(process.StandardOutput, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Check(process.ExitCode, await errors);
            return new(PdfLines.ToMarkdown(text), FileFormat.Pdf, []);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadableFileException($"读取 PDF 超过 {Patience.TotalSeconds:0} 秒仍未完成，已放弃");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new UnreadableFileException("本机没有安装 pdftotext（软件包 poppler-utils），无法读取 PDF；安装后重新导入即可", missing);
        }
    }

    static async Task<string> ReadAsync(StreamReader output, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var buffer = new char[64 * 1024];
        for (int read; (read = await output.ReadAsync(buffer, cancellation)) > 0; )
        {
            text.Append(buffer, 0, read);
            if (text.Length > MostCharacters)
                throw new UnreadableFileException("PDF 的文字超过两千万字，已拒绝读取");
        }
        return text.ToString();
    }

    static void Check(int exitCode, string errors)
    {
        if (exitCode == 0)
            return;
        if (errors.Contains("password", StringComparison.OrdinalIgnoreCase) || exitCode == 3)
            throw new UnreadableFileException("PDF 设有密码或禁止复制文字，请取得可复制的版本");
        throw new UnreadableFileException("PDF 已损坏或不完整，无法读取，请重新取得原件");
    }
}
