using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Host;
using Union.Notices;
using Union.Tests.Files;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Import;

public sealed class ImportVerbTests : IAsyncLifetime
{
    const string Feature = "Union.Notices";

    readonly TemporaryFolder folder = new();
    UnionApp app = null!;

    string Reports => Path.Combine(app.AppData, "reports");

    public async ValueTask InitializeAsync()
    {
        app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会", null, Feature);
        await app.AddTenantAsync("otog", "另一旗总工会");
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_folder_is_imported_once_and_a_changed_file_becomes_a_new_version()
    {
        WriteNotices(3);
        folder.Write("坏.docx", "PK");
        (await ImportAsync()).ShouldContain("新增 3 件，更新 0 件，未变 0 件，跳过 1 件，失败 0 件");
        (await ImportAsync()).ShouldContain("新增 0 件，更新 0 件，未变 3 件，跳过 1 件");
        folder.Write("通知 1.md", "# 关于评选的通知（修订）\n\n各基层工会要认真做好评选推荐工作，名额另行通知。");
        (await ImportAsync()).ShouldContain("新增 0 件，更新 1 件，未变 2 件");
        var notices = await NoticesAsync();
        notices.Count.ShouldBe(3);
        var changed = notices.Single(n => n.SourcePath == "通知 1.md");
        changed.Title.ShouldBe("关于评选的通知（修订）");
        (changed.State, changed.Visibility).ShouldBe((ContentState.Published, ContentVisibility.Public));
        (await CountAsync<NoticeVersion>()).ShouldBe(4);
    }

    [Fact]
    public async Task What_front_matter_says_of_the_head_is_kept()
    {
        const string Head =
            "---\n文号: 测工发〔2025〕3号\n签发人: 测签发\n主送: 各基层工会\n抄送: 测市总工会\n试行: 是\n复查日期: 2027-05-01\n有效期至: 2030-05-01\n"
            + "保管期限: 30 年\n主题: 权益保障 / 集体协商；经费管理\n附件: 分工表；联系人\n---\n";
        folder.Write("办法.md", Head + "# 关于考评的办法\n\n第一条　为了考评，制定本办法。");
        folder.Write("坏.md", "---\n保管期限: 一百年\n复查日期: 以后\n---\n# 关于评选的通知\n\n各基层工会要认真做好评选推荐工作。");
        await ImportAsync();
        var version = (await HeadsAsync()).Single(v => v.Title.Contains("考评"));
        (version.Signer, version.Recipients, version.CopiedTo).ShouldBe(("测签发", "各基层工会", "测市总工会"));
        version.IsTrial.ShouldBeTrue();
        version.ReviewOn.ShouldBe(new DateOnly(2027, 5, 1));
        version.EffectiveUntil.ShouldBe(new DateOnly(2030, 5, 1));
        version.Retention.ShouldBe((Union.Notices.Heads.Retention?)Union.Notices.Heads.Retention.ThirtyYears);
        version.TopicIds.Count.ShouldBe(2);
        version.Annexes.Select(a => (a.Title, a.IsMissing())).ShouldBe([("分工表", true), ("联系人", true)]);
        (await ImportAsync()).ShouldContain("新增 0 件，更新 0 件，未变 2 件");
    }

    private Task<List<NoticeVersion>> HeadsAsync() =>
        app.InTenantAsync("hanggin", s => s.GetRequiredService<UnionDbContext>().Set<NoticeVersion>().AsNoTracking().ToListAsync());

    [Fact]
    public async Task Each_batch_is_one_act()
    {
        WriteNotices(205);
        await ImportAsync();
        var acts = await app.InTenantAsync(
            "hanggin",
            s =>
                s.GetRequiredService<UnionDbContext>()
                    .Set<Act>()
                    .AsNoTracking()
                    .Where(a => a.Name == "notices.import")
                    .OrderBy(a => a.Sequence)
                    .Select(a => a.Title)
                    .ToListAsync()
        );
        acts.Count.ShouldBe(3);
        acts[2].ShouldEndWith("中的 5 件");
    }

    [Theory]
    [InlineData("staff", ContentState.Published, ContentVisibility.Staff)]
    [InlineData("draft", ContentState.Draft, ContentVisibility.Public)]
    public async Task Visibility_decides_who_reads_it(string visibility, object state, object expected)
    {
        WriteNotices(1);
        await ImportAsync("--visibility", visibility);
        var notice = (await NoticesAsync()).ShouldHaveSingleItem();
        (notice.State, notice.Visibility).ShouldBe(((ContentState)state, (ContentVisibility)expected));
    }

    [Fact]
    public async Task The_report_names_each_skipped_and_doubtful_file_and_carries_no_formula()
    {
        folder.Write("空.txt", "");
        folder.Write("公式.md", "# =HYPERLINK(\"x\")\n\n没有日期、没有机关的一份文件，只有正文若干字。");
        await ImportAsync();
        var report = Directory.GetFiles(Reports).ShouldHaveSingleItem();
        var bytes = await File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken);
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        text.ShouldContain("空.txt,跳过,空文件");
        text.ShouldContain("没有找到发布日期；没有找到发文机关");
        text.ShouldNotContain(",=HYPERLINK");
        text.ShouldNotContain("\"=HYPERLINK");
    }

    [Fact]
    public async Task An_interrupted_import_keeps_what_was_saved_and_goes_on_behind_it()
    {
        WriteNotices(350);
        using var stop = new CancellationTokenSource();
        var output = new StoppingWriter(stop);
        var (code, _) = await RunAsync(output, stop.Token, folder.Path, "--tenant", "hanggin");
        code.ShouldBe(130);
        output.ToString().ShouldContain("中断");
        var kept = await CountAsync<Notice>();
        kept.ShouldBeInRange(100, 300);
        (kept % 100).ShouldBe(0);
        (await ImportAsync()).ShouldContain($"新增 {350 - kept} 件，更新 0 件，未变 {kept} 件");
    }

    [Fact]
    public async Task What_an_editor_took_back_stays_back()
    {
        WriteNotices(1);
        await ImportAsync();
        await app.InTenantAsync(
            "hanggin",
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var notice = await db.Set<Notice>().SingleAsync();
                notice.TakeItDown(Union.Contents.TakeDowns.TakeDown.Error, "有误", "", new Author(null, "测试", DateTime.UtcNow));
                db.Act("notices.unpublish", "撤回", "有误");
                await db.SaveChangesAsync();
            }
        );
        folder.Write("通知 0.md", "# 关于评选的通知（修订）\n\n各基层工会要认真做好评选推荐工作，名额另行通知。");
        (await ImportAsync()).ShouldContain("更新 1 件");
        (await NoticesAsync()).Single().State.ShouldBe(ContentState.Unpublished);
    }

    [Theory]
    [InlineData(new[] { "/nowhere" }, "不存在")]
    [InlineData(new string[0], "用法")]
    [InlineData(new[] { ".", "--tenant", "nobody" }, "没有站点“nobody”")]
    [InlineData(new[] { ".", "--tenant", "otog" }, "没有启用“公告与文件”")]
    [InlineData(new[] { ".", "--tenant", "hanggin", "--visibility", "all" }, "只能是")]
    [InlineData(new[] { ".", "--tenat", "hanggin" }, "用法")]
    public async Task A_wrong_command_says_what_is_wrong(string[] arguments, string message)
    {
        var (code, text) = await RunAsync(new StringWriter(), TestContext.Current.CancellationToken, arguments);
        code.ShouldBe(2);
        text.ShouldContain(message);
    }

    [Fact]
    public async Task The_real_documents_are_imported_with_their_paths_as_source()
    {
        var laws = Path.Combine(SharedDocuments.Require(), "laws", "社会法");
        var (code, text) = await RunAsync(new StringWriter(), TestContext.Current.CancellationToken, laws, "--tenant", "hanggin");
        code.ShouldBe(0);
        text.ShouldContain("新增 30 件");
        var law = (await NoticesAsync()).Single(n => n.SourcePath == "工会法(2021-12-24).md");
        (law.Title, law.Kind, law.Year).ShouldBe(("中华人民共和国工会法", "法律", 2021));
    }

    [Fact]
    public async Task A_year_without_a_day_is_never_shown_as_a_date()
    {
        folder.Write("index.csv", "path,issued\n通知 0.md,2017\n");
        WriteNotices(1);
        await ImportAsync();
        var notice = (await NoticesAsync()).ShouldHaveSingleItem();
        (notice.Year, notice.IsYearOnly).ShouldBe((2017, true));
        using var client = app.Client();
        foreach (var address in new[] { "/hanggin/notices", "/hanggin" + notice.Url })
        {
            var page = await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            page.ShouldContain("2017 年");
            page.ShouldNotContain("2017-01-01");
        }
    }

    void WriteNotices(int count)
    {
        for (var i = 0; i < count; i++)
            folder.Write(
                $"通知 {i}.md",
                $"# 关于评选第 {i} 批先进的通知\n\n各基层工会要认真做好第 {i} 批评选推荐工作。\n\n测试旗总工会\n\n2024年3月5日"
            );
    }

    async Task<string> ImportAsync(params string[] more) =>
        (await RunAsync(new StringWriter(), TestContext.Current.CancellationToken, [folder.Path, "--tenant", "hanggin", .. more])).Text;

    async Task<(int Code, string Text)> RunAsync(StringWriter output, CancellationToken cancellation, params string[] arguments)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var verb = scope.ServiceProvider.GetServices<IHostVerb>().Single(v => v.Name == "import");
        var code = await verb.RunAsync(VerbArguments.Parse(arguments, verb.Flags), output, cancellation);
        return (code, output.ToString());
    }

    Task<List<Notice>> NoticesAsync() =>
        app.InTenantAsync("hanggin", s => s.GetRequiredService<UnionDbContext>().Set<Notice>().AsNoTracking().ToListAsync());

    Task<int> CountAsync<T>()
        where T : class => app.InTenantAsync("hanggin", s => s.GetRequiredService<UnionDbContext>().Set<T>().CountAsync());

    /// <summary>Interrupts when the first progress line is told.</summary>
    sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains('/') == true && value.StartsWith("  ", StringComparison.Ordinal))
                stop.Cancel();
        }
    }
}
