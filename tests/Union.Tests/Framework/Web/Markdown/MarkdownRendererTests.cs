using System.Text;
using AngleSharp.Html.Parser;
using Union.Web.Markdown;

namespace Union.Tests.Framework.Web.Markdown;

public sealed class MarkdownRendererTests
{
    private static readonly string[] SafeSchemes = ["http:", "https:", "mailto:", "tel:"];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](<java\nscript:alert(1)>)")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](&#x6A&#x61;vascript&colon;alert(1))")]
    [InlineData("[x](%6Aavascript:alert(1))")]
    [InlineData("[x](\u0001javascript:alert(1))")]
    [InlineData("[x]( javascript:alert(1))")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x](data:image/svg+xml,<svg onload=alert(1)>)")]
    [InlineData("![x](x\" onerror=\"alert(1))")]
    [InlineData("[x](http://a.example \"t\\\" onmouseover=\\\"alert(1)\")")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("# 标题 {onclick=alert(1)}")]
    [InlineData("段落{style=\"background:url(javascript:alert(1))\" #x .y onclick=alert(1)}")]
    [InlineData("```html onclick=alert(1)\n<script>alert(1)</script>\n```")]
    [InlineData("``` \"><script>alert(1)</script>\nx\n```")]
    [InlineData("|a|b|\n|:-:|--:|\n|<script>alert(1)</script>|[x](javascript:alert(1))|")]
    [InlineData("[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<!--><script>alert(1)</script>-->")]
    [InlineData("<![CDATA[<script>alert(1)</script>]]>")]
    [InlineData("[a](javascript:alert(1) [b](javascript:alert(2)))")]
    [InlineData("- [ ] <input autofocus onfocus=alert(1)>")]
    public void HostileText_ExecutesNothing(string markdown) => AssertHarmless(markdown);

    [Fact]
    public void Places_of_plain_words_become_links_and_nothing_else_does()
    {
        const string text = "按照《甲法》和**《乙法》**以及[《丙法》](/c)办理《丁法》。";
        MarkdownLink[] links =
        [
            .. new[] { "《甲法》", "《乙法》", "《丙法》", "《丁法》" }.Select(t => new MarkdownLink(
                text.IndexOf(t, StringComparison.Ordinal),
                t.Length,
                "/x?a=\"1\"",
                "题"
            )),
        ];
        using var writer = new StringWriter();
        MarkdownRenderer
            .Render(text, new MarkdownRenderOptions(Anchors: [new MarkdownAnchor(2, "a", false)], Links: links))
            .WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        var html = writer.ToString();

        html.Split("class=\"u-cites\"").Length.ShouldBe(3);
        html.ShouldContain("<strong>《乙法》</strong>");
        html.ShouldContain("<a href=\"/c\">《丙法》</a>");
        html.ShouldContain(">《丁法》</a>。");
        html.ShouldNotContain("a=\"1\"");
    }

    [Fact]
    public void RandomMixturesOfHostileParts_ExecuteNothing()
    {
        string[] parts =
        [
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "!",
            "javascript:",
            "java\tscript:",
            "data:",
            "alert(1)",
            "\"",
            "'",
            " onerror=",
            "<script>",
            "</script>",
            "<img ",
            "src=",
            "{",
            "}",
            "#",
            "\n",
            "|",
            "-",
            "`",
            "&#106;",
            "&colon;",
            "\\",
            "/",
            "*",
            "_",
            "[^1]",
            "文",
            "第十一条",
            "http://a.example",
        ];
        var random = new Random(20261121);
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(2, 24); i > 0; i--)
                text.Append(parts[random.Next(parts.Length)]);
            AssertHarmless(text.ToString());
        }
    }

    [Fact]
    public void Text_KeepsWhatEditorsUse()
    {
        var html = Html("# 通知\n第一行\n第二行\n\n**重点**内容\n\n| 项目 | 数 |\n|---|--:|\n| 会员 | 12 |\n\n- [x] 已办");

        html.ShouldContain("<h2>通知</h2>");
        html.ShouldContain("第一行<br");
        html.ShouldContain("<strong>重点</strong>");
        html.ShouldContain("<td class=\"text-end\">12</td>");
        html.ShouldContain("class=\"u-prose-table\"");
        html.ShouldContain("☑ 已办");
    }

    [Fact]
    public void Links_ElsewhereAreMarked_AndThoseOfTheSiteAreNot()
    {
        Html("[外](https://a.example/x)").ShouldContain("rel=\"nofollow noopener\"");
        Html("https://a.example/x").ShouldContain("rel=\"nofollow noopener\"");
        Html("[内](/notices/1)").ShouldNotContain("rel=");
        Html("[节](#t11)").ShouldContain("href=\"#t11\"");
    }

    [Fact]
    public void PictureFromElsewhere_BecomesALink()
    {
        var html = Html("![照片](https://a.example/x.png)");

        html.ShouldNotContain("<img");
        html.ShouldContain("href=\"https://a.example/x.png\"");
        Html("![照片](/files/1)").ShouldContain("<img");
    }

    [Fact]
    public void Anchors_AreGivenOnceToTheBlocksTheyName()
    {
        var options = new MarkdownRenderOptions(AnchorOf: text => text.StartsWith("第一条", StringComparison.Ordinal) ? "t1" : null);

        var html = MarkdownRenderer.Render("第一条　为了……\n\n第一条　又一次", options).ToString()!;

        html.Split("id=\"t1\"").Length.ShouldBe(2);
    }

    [Fact]
    public void Summary_CutsWithoutBreakingACharacter()
    {
        MarkdownRenderer.Summary("# 题\n\n**正文**[链接](/x)").ShouldBe("题 正文链接");
        var cut = MarkdownRenderer.Summary(string.Concat(Enumerable.Repeat("𠮷", 100)), 11);
        cut.ShouldBe("𠮷𠮷𠮷𠮷𠮷…");
    }

    [Theory]
    [InlineData("## 一\n### 二\n## 三", "h2 h3 h2")]
    [InlineData("# 一\n#### 二\n## 三\n# 四", "h2 h3 h3 h2")]
    [InlineData("### 一\n# 二\n## 三", "h2 h2 h3")]
    public void Headings_FollowThePageWithoutGaps(string markdown, string expected)
    {
        var body = new HtmlParser().ParseDocument(Html(markdown)).Body!;

        string.Join(' ', body.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName)).ShouldBe(expected);
    }

    [Fact]
    public void EmptyText_IsEmpty()
    {
        Html(null).ShouldBe("");
        MarkdownRenderer.Summary(null).ShouldBe("");
    }

    private static string Html(string? markdown) => MarkdownRenderer.Render(markdown).ToString()!;

    private static void AssertHarmless(string markdown)
    {
        var html = Html(markdown);
        var body = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            element.LocalName.ShouldNotBeOneOf("script", "style", "iframe", "object", "embed", "svg", "form", "base", "link", "meta");
            foreach (var attribute in element.Attributes)
            {
                attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase).ShouldBeFalse(html);
                attribute.Name.ShouldNotBe("style", html);
                if (attribute.Name is "href" or "src")
                    AssertSafeAddress(attribute.Value, html);
            }
        }
    }

    // As a browser reads it: control characters at the start and tabs and line breaks anywhere do not count.
    private static void AssertSafeAddress(string address, string html)
    {
        var read = new string([
            .. address.TrimStart([.. Enumerable.Range(0, 33).Select(c => (char)c)]).Where(c => c is not '\t' and not '\n' and not '\r'),
        ]);
        if (Uri.TryCreate(read, UriKind.Absolute, out var uri) && !read.StartsWith('/'))
            SafeSchemes.ShouldContain(uri.Scheme + ":", html);
    }
}
