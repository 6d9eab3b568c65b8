using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>An editor writes as editors do: pastes from Word, drags pictures in, loses power, meets a colleague in the same text.</summary>
[Collection(nameof(DemoCollection))]
public sealed class WritingJourney(DemoSite site)
{
    private const string Body = "[name='Input.Body']";

    // What Word 2016 puts on the clipboard, shortened: styles, conditional comments, list marks in spans, merged cells.
    private const string Word = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->
        <style><!-- p.MsoNormal {mso-style-parent:""; font-family:等线;} @list l0 {mso-list-id:1} --></style></head>
        <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
        <p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:仿宋'>为提高职工技能，现将
        有关事项通知如下，请于<span lang=EN-US>2099</span>年<b>三月</b>报名。<span lang=EN-US><o:p></o:p></span></span></p>
        <p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:黑体'><span
        style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:黑体'>培训内容<span lang=EN-US><o:p></o:p></span></span></p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>电工</p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>焊工</p>
        <p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>报名</p>
        <p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>考试</p>
        <table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=100 valign=top><p class=MsoNormal>单位</p></td><td colspan=2><p class=MsoNormal>名额</p></td></tr>
        <tr><td><p class=MsoNormal>测甲厂</p></td><td><p class=MsoNormal>3</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>
        <p class=MsoNormal><img width=100 src="file:///C:/Temp/msohtmlclip1/01/clip_image001.png"></p>
        <!--EndFragment--></body></html>
        """;

    private const string Markdown = """
        为提高职工技能，现将有关事项通知如下，请于2099年**三月**报名。

        ## 一、培训内容

        - 电工
        - 焊工

        1. 报名
        2. 考试

        | 单位 | 名额 |   |
        | --- | --- | --- |
        | 测甲厂 | 3 |   |
        """;

    private const string Hostile = """
        <p>前面<script>window.hit = 1; alert(1)</script></p><img src=x onerror="window.hit = 2"><p><a href="javascript:window.hit=3">点我</a>
        <a href=" java&#10;script:window.hit=4">再点</a></p><svg onload="window.hit=5"></svg><iframe src="javascript:parent.hit=6"></iframe>
        <style>body { display: none }</style><p style="background:url(javascript:1)" onclick="window.hit=7">后面</p><svg/onload=window.hit=8>
        """;

    [Fact]
    public async Task The_editor_pastes_from_Word_drags_a_picture_looks_beside_and_publishes()
    {
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/dalad", "editor");
        await editor.OpenAsync("/dalad/admin/notices/new");
        var page = editor.Page;
        await page.FillAsync("[name='Input.Title']", "关于职工技能培训的通知");
        (await PasteAsync(page, Word)).ShouldBe(Markdown.ReplaceLineEndings("\n"));
        (await page.InnerTextAsync(".e-status")).ShouldContain("有 1 个图片浏览器取不到");

        await page.EvaluateAsync(
            "selector => { const a = document.querySelector(selector); a.setSelectionRange(a.value.length, a.value.length); }",
            Body
        );
        await DropAsync(page, "培训现场.png", "image/png", Picture());
        await Assertions
            .Expect(page.Locator(Body))
            .ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"!\[培训现场\]\(/dalad/media/\d{4}/\d\d/培训现场\.png\)"));
        await page.GetByRole(AriaRole.Button, new() { Name = "对照预览" }).ClickAsync();
        await Assertions.Expect(page.Locator(".e-preview table")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".e-preview h2")).ToHaveTextAsync("一、培训内容");
        await page.WaitForFunctionAsync("() => document.querySelector('.e-preview img').naturalWidth === 1");
        await editor.CheckAsync();

        await page.SetViewportSizeAsync(390, 844);
        await editor.IsNoWiderAsync();
        await page.SetViewportSizeAsync(1280, 800);

        await editor.ClickAsync(AriaRole.Button, "保存并发布");
        (await page.EvaluateAsync<int>("() => localStorage.length")).ShouldBe(0, "what was saved is kept no longer");
        await editor.OpenAsync("/dalad/admin/media?q=" + Uri.EscapeDataString("培训现场"));
        await editor.ClickAsync(AriaRole.Link, "培训现场.png");
        (await editor.TextAsync()).ShouldContain("关于职工技能培训的通知");
        await using var reader = await site.VisitorAsync();
        await reader.OpenAsync("/dalad/notices");
        await reader.ClickAsync(AriaRole.Link, "关于职工技能培训的通知");
        await reader.Page.WaitForFunctionAsync("() => document.querySelector('.n-article img').naturalWidth === 1");
        (await reader.Page.Locator(".n-article table tr:nth-child(2) td").First.InnerTextAsync()).ShouldBe("测甲厂");
    }

    [Fact]
    public async Task Hostile_HTML_pasted_runs_nothing_and_a_bad_picture_changes_nothing()
    {
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/dalad", "editor");
        await editor.OpenAsync("/dalad/admin/notices/new");
        var page = editor.Page;
        (await PasteAsync(page, Hostile)).ShouldBe("前面\n\n点我 再点\n\n后面");
        await page.GetByRole(AriaRole.Button, new() { Name = "对照预览" }).ClickAsync();
        await page.FillAsync(Body, "<img src=x onerror=\"window.hit=9\">\n\n[点](javascript:window.hit=10)");
        await Assertions.Expect(page.Locator(".e-preview")).ToContainTextAsync("<img src=x");
        (await page.EvaluateAsync<object?>("() => window.hit ?? null")).ShouldBeNull();
        (await page.Locator(".e-preview a, .e-preview img").CountAsync()).ShouldBe(0);

        await page.FillAsync(Body, "原来的字。");
        await DropAsync(page, "假图.png", "image/png", "TVqQAAMAAAAEAAAA");
        await Assertions.Expect(page.Locator(".e-fail")).ToContainTextAsync("“假图.png”的内容是");
        await Assertions.Expect(page.Locator(".e-fail")).ToContainTextAsync("文字没有改动");
        (await page.InputValueAsync(Body)).ShouldBe("原来的字。");
        await DropAsync(page, "附表.txt", "text/plain", "5L2g5aW9");
        await Assertions.Expect(page.Locator(".e-status")).ToContainTextAsync("已放入附件");
        await editor.CheckAsync();
    }

    [Fact]
    public async Task What_was_typed_survives_a_crash_and_is_offered_to_nobody_else()
    {
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/dalad", "editor");
        await editor.OpenAsync("/dalad/admin/notices/new");
        await editor.Page.FillAsync("[name='Input.Title']", "写到一半");
        await editor.Page.FillAsync(Body, "断电之前写的字。");
        await editor.Page.WaitForFunctionAsync("() => localStorage.length > 0");
        // The browser is gone without a goodbye; another tab of it opens the form again.
        var again = await editor.Page.Context.NewPageAsync();
        await again.GotoAsync("/dalad/admin/notices/new");
        await editor.CheckAsync(again);
        await again.GetByRole(AriaRole.Button, new() { Name = "取回" }).ClickAsync();
        (await again.InputValueAsync(Body)).ShouldBe("断电之前写的字。");
        (await again.InputValueAsync("[name='Input.Title']")).ShouldBe("写到一半");

        var leaving = new TaskCompletionSource<string>();
        again.Dialog += (_, dialog) =>
        {
            leaving.TrySetResult(dialog.Type);
            _ = dialog.AcceptAsync();
        };
        await again.GotoAsync("/dalad/admin/notices");
        (await leaving.Task.WaitAsync(Waiting.Patience)).ShouldBe("beforeunload");

        // Somebody else at the same computer.
        await again.Context.ClearCookiesAsync();
        await again.GotoAsync("/dalad/login");
        await again.FillAsync("[name='Input.UserName']", "admin");
        await again.FillAsync("[name='Input.Password']", DemoSite.Password);
        await again.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await again.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
        await again.GotoAsync("/dalad/admin/notices/new");
        await Assertions.Expect(again.Locator(".e-bar")).ToBeVisibleAsync();
        (await again.Locator(".e-offer").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Two_in_one_text_see_each_others_words_and_lose_none()
    {
        await using var first = await site.VisitorAsync();
        await first.SignInAsync("/dalad", "editor");
        await first.OpenAsync("/dalad/admin/notices/new");
        await first.Page.FillAsync("[name='Input.Title']", "两人同改的通知");
        await first.Page.FillAsync(Body, "第一条　每年培训职工300人次。\n\n第二条　由旗总工会负责。");
        await first.ClickAsync(AriaRole.Button, "保存草稿");
        var address = new Uri(first.Page.Url).AbsolutePath;
        await using var second = await site.VisitorAsync();
        await second.SignInAsync("/dalad", "admin");
        await second.OpenAsync(address);

        await first.Page.FillAsync(Body, "第一条　每年培训职工500人次。\n\n第二条　由旗总工会负责。");
        await first.LeaveAsync(() => first.Page.Locator(Body).PressAsync("Control+s"));
        (await first.TextAsync()).ShouldContain("草稿已保存");
        await second.Page.FillAsync(Body, "第一条　每年培训职工300人次。\n\n第二条　由旗总工会组织部负责。");
        await second.ClickAsync(AriaRole.Button, "保存草稿");
        (await second.TextAsync()).ShouldContain("保存了新的版本");
        (await second.Page.Locator(".n-diff del").AllInnerTextsAsync()).ShouldBe(["500"]);
        (await second.Page.Locator(".n-diff ins").AllInnerTextsAsync()).ShouldBe(["300", "组织部"]);
        (await second.Page.InputValueAsync(Body)).ShouldContain("组织部");
        await second.Page.FillAsync(Body, "第一条　每年培训职工500人次。\n\n第二条　由旗总工会组织部负责。");
        await second.ClickAsync(AriaRole.Button, "保存草稿");
        await second.OpenAsync(address + "/versions");
        (await second.TextAsync()).ShouldContain("第 2 版");

        await second.OpenAsync(address);
        await second.ClickAsync(AriaRole.Link, "复制为新公告");
        await second.ClickAsync(AriaRole.Button, "复制", exact: true);
        (await second.TextAsync()).ShouldContain("已复制成新的草稿");
    }

    private static string Picture() => "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==";

    private static Task<string> PasteAsync(IPage page, string html) =>
        page.EvaluateAsync<string>(
            """
            ([selector, html]) => {
              const area = document.querySelector(selector);
              area.focus();
              const data = new DataTransfer();
              data.setData('text/html', html);
              data.setData('text/plain', 'plain');
              area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
              return area.value;
            }
            """,
            new[] { Body, html }
        );

    private static Task DropAsync(IPage page, string name, string type, string base64) =>
        page.EvaluateAsync(
            """
            ([selector, name, type, base64]) => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name, { type }));
              document.querySelector(selector).dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """,
            new[] { Body, name, type, base64 }
        );
}
