using System.Text;
using Union.Core.Files;

namespace Union.Tests.Files;

public sealed class ContentSnifferTests
{
    public static TheoryData<FileFormat, byte[]> Samples =>
        new()
        {
            { FileFormat.Empty, [] },
            { FileFormat.Pdf, SampleFiles.Pdf("通知") },
            { FileFormat.Docx, SampleFiles.Docx(SampleFiles.Line("通知")) },
            { FileFormat.Xlsx, SampleFiles.Xlsx(["姓名"]) },
            { FileFormat.CutOffZip, SampleFiles.Docx(SampleFiles.Line("通知"))[..300] },
            { FileFormat.Png, SampleFiles.Png },
            { FileFormat.Jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
            { FileFormat.Gif, "GIF89a\x01\x00"u8.ToArray() },
            { FileFormat.Webp, "RIFF\x10\x00\x00\x00WEBPVP8 "u8.ToArray() },
            { FileFormat.OldOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
            { FileFormat.Program, [0x7F, 0x45, 0x4C, 0x46, 2, 1] },
            { FileFormat.Rtf, "{\\rtf1\\ansi"u8.ToArray() },
            { FileFormat.OtherArchive, [0x1F, 0x8B, 8, 0] },
            { FileFormat.Html, "  <!-- 伪装 -->\n<HTML><script>alert(1)</script>"u8.ToArray() },
            { FileFormat.Html, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<svg onload=alert(1)>")).ToArray() },
            { FileFormat.Xml, "<?xml version=\"1.0\"?><a/>"u8.ToArray() },
            { FileFormat.Text, "关于开展集体协商要约行动的通知"u8.ToArray() },
            { FileFormat.Text, SampleFiles.Gb18030.GetBytes("关于开展集体协商要约行动的通知") },
            { FileFormat.Unknown, [1, 2, 3, 0, 255, 254, 7, 0, 9] },
        };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_content_tells_the_format(FileFormat expected, byte[] content) =>
        (await ContentSniffer.DetectAsync(new MemoryStream(content), TestContext.Current.CancellationToken)).ShouldBe(expected);

    [Fact]
    public async Task Text_longer_than_the_sample_is_still_text()
    {
        // The sample may end inside a character.
        var content = Encoding.UTF8.GetBytes("a" + string.Concat(Enumerable.Repeat("工会", 40_000)));
        (await ContentSniffer.DetectAsync(new MemoryStream(content), TestContext.Current.CancellationToken)).ShouldBe(FileFormat.Text);
    }

    [Theory]
    [InlineData("通知.pdf", FileFormat.Pdf, null)]
    [InlineData("通知.PDF", FileFormat.Pdf, null)]
    [InlineData("通知.pdf", FileFormat.Html, "不能作为附件")]
    [InlineData("通知.pdf", FileFormat.Docx, "扩展名与内容不符")]
    [InlineData("通知.docx", FileFormat.CutOffZip, "不完整")]
    [InlineData("通知.doc", FileFormat.OldOffice, "另存为")]
    [InlineData("通知.docx", FileFormat.OfficeWithMacros, "宏")]
    [InlineData("通知.txt", FileFormat.Empty, "空文件")]
    [InlineData("通知", FileFormat.Pdf, "扩展名与内容不符")]
    public void A_refusal_says_why(string name, FileFormat format, string? reason)
    {
        var refusal = AttachmentRules.Default.Refusal(name, format, 100);
        if (reason is null)
            refusal.ShouldBeNull();
        else
            refusal.ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public void A_file_over_its_limit_is_refused_with_both_sizes() =>
        AttachmentRules.Default.Refusal("图.png", FileFormat.Png, 21 * 1024 * 1024).ShouldNotBeNull().ShouldContain("21 MB，超过上限 20 MB");

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\temp\\报告.docx", "报告.docx")]
    [InlineData("关于\u202Efdp.exe", "关于fdp.exe")]
    [InlineData("a<b>:\"|?*.txt", "ab.txt")]
    [InlineData("...", "未命名")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("NUL.txt", "NUL_.txt")]
    [InlineData(" 通知 .pdf ", "通知.pdf")]
    [InlineData(null, "未命名")]
    [InlineData("行\r\n头.pdf", "行头.pdf")]
    public void A_name_from_outside_is_made_harmless(string? name, string safe) => SafeFileName.From(name).ShouldBe(safe);

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var name = SafeFileName.From(new string('长', 300) + ".pdf");
        name.ShouldEndWith(".pdf");
        Encoding.UTF8.GetByteCount(name).ShouldBeLessThanOrEqualTo(180);
    }
}
