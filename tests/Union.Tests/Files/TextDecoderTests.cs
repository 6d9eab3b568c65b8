using System.Text;
using Union.Core.Files;

namespace Union.Tests.Files;

public sealed class TextDecoderTests
{
    const string Sample = "第一条 为了保障工会的合法权益，制定本办法。\r\n第二条 本办法自2024年1月1日起施行。\r\n";
    const string Clean = "第一条 为了保障工会的合法权益，制定本办法。\n第二条 本办法自2024年1月1日起施行。\n";

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "gb18030", false },
            { "utf-16", true },
            { "utf-16", false },
            { "utf-16BE", true },
            { "utf-16BE", false },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_whatever_its_encoding(string name, bool mark)
    {
        var encoding = name == "gb18030" ? SampleFiles.Gb18030 : Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];
        var decoded = TextDecoder.TryDecode(bytes).ShouldNotBeNull();
        decoded.Text.ShouldBe(Clean);
        decoded.Doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_character_cut_in_two_at_the_end_is_a_doubt_and_no_failure(int cut)
    {
        var bytes = Encoding.UTF8.GetBytes("工会会员会籍管理办法");
        var decoded = TextDecoder.TryDecode(bytes[..^cut]).ShouldNotBeNull();
        decoded.Text.ShouldBe("工会会员会籍管理办");
        decoded.Doubts.ShouldHaveSingleItem().ShouldContain("截断");
    }

    [Fact]
    public void A_broken_byte_inside_is_a_doubt()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sample, 5)));
        bytes[100] = 0xFF;
        TextDecoder.TryDecode(bytes).ShouldNotBeNull().Doubts.ShouldHaveSingleItem().ShouldContain("无法识别");
    }

    [Fact]
    public void Noise_is_no_text()
    {
        var random = new Random(20260101);
        for (var i = 0; i < 200; i++)
        {
            var noise = new byte[300];
            random.NextBytes(noise);
            TextDecoder.TryDecode(noise).ShouldBeNull();
        }
    }

    [Fact]
    public void Signs_of_plain_text_do_not_become_markup()
    {
        PlainText.ToMarkdown("    1. 某某**同志\n<script>\n# 号\n\n    结尾").ShouldBe("1\\. 某某\\*\\*同志\n\n\\<script>\n\n\\# 号\n\n结尾");
        PlainText.ToMarkdown("1.推进组建\n2024年工作\n一、指导思想").ShouldBe("1.推进组建\n\n2024年工作\n\n一、指导思想");
    }
}
