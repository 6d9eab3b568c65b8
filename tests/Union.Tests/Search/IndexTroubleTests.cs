using System.Text;
using Union.Notices;
using Union.Search.Index.Storage;
using Union.Search.Live;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

public sealed class IndexTroubleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Full_disk_keeps_the_old_index_answering_without_what_was_changed_since()
    {
        await using var app = await IndexProfileTests.StartAsync();
        var taken = await app.PublishAsync("Default", new NoticeContent { Title = "劳模评选办法", Body = "劳模评选。" });
        await app.PublishAsync("Default", new NoticeContent { Title = "劳模疗养通知", Body = "劳模疗养。" });
        await app.Client().FoundAsync("", "劳模", 2);

        // No page more than there is: as a full disk.
        app.Live().Current!.LimitSize(4096);
        await app.PublishAsync(
            "Default",
            new NoticeContent
            {
                Title = "长文",
                Body = string.Join("\n\n", Enumerable.Range(0, 3000).Select(i => $"第{i}段 各不相同的文字{i * 7}。")),
            }
        );
        await app.ChangeAsync(
            "Default",
            db =>
            {
                var notice = db.Set<Notice>().Single(n => n.Id == taken);
                notice.SharesItsNumber();
                db.Entry(notice).Property(n => n.Kind).IsModified = true;
            }
        );

        await Waiting.UntilAsync(() => app.Live().State.LastProblem?.Contains("磁盘空间不足") == true);
        // The changed document is not shown as it was; the other still is.
        var left = await app.Client().FoundAsync("", "劳模", 1);
        left.GetProperty("hits")[0].GetProperty("title").GetString().ShouldBe("劳模疗养通知");
        var root = await app.SignedInAsync("Default", "Administrator");
        (await root.GetStringAsync("/admin/search/index")).ShouldContain("索引暂停更新");
        (await app.Client().GetAsync("/search?q=劳模")).EnsureSuccessStatusCode();

        app.Live().Current!.LimitSize(1L << 30);
        await app.Client().FoundAsync("", "劳模", 2);
        await Waiting.UntilAsync(() => app.Live().State.LastProblem is null);
        (await app.Client().FoundAsync("", "各不相同的文字", 1)).ShouldNotBe(default);
    }

    [Fact]
    public async Task Words_changed_by_hand_in_the_middle_of_the_file_are_never_shown()
    {
        using var index = await IndexedTexts.OfAsync(IndexedTexts.Document("a", "劳模评选办法", "劳模评选由各级工会组织。"));
        index.File.Dispose();
        var bytes = await File.ReadAllBytesAsync(index.Path1, Stop);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("各级工会组织"));
        at.ShouldBeGreaterThan(0);
        Encoding.UTF8.GetBytes("外站机密文字").CopyTo(bytes, at);
        await File.WriteAllBytesAsync(index.Path1, bytes, Stop);
        await index.ReopenAsync();

        Should.Throw<IndexUnusableException>(() => index.Search("劳模"));
    }

    [Fact]
    public async Task Middle_of_the_file_overwritten_gives_no_error_and_a_new_index()
    {
        await using var app = await IndexProfileTests.StartAsync();
        for (var i = 0; i < 20; i++)
            await app.PublishAsync("Default", new NoticeContent { Title = $"劳模文件{i}", Body = $"劳模评选第{i}号。" });
        await app.Client().FoundAsync("", "劳模", 20);
        var path = app.Live().Current!.Path;
        await CheckpointAsync(app);
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = 4096;
            await file.WriteAsync(new byte[file.Length - 4096], Stop);
        }
        // The next write meets the damage, if no search does before.
        await app.PublishAsync("Default", new NoticeContent { Title = "劳模文件二十一", Body = "劳模评选。" });

        await Waiting.UntilAsync(async () =>
        {
            (await app.Client().GetAsync("/search?q=劳模")).EnsureSuccessStatusCode();
            return app.Live().Current is { } now && now.Path != path;
        });
        await app.Client().FoundAsync("", "劳模", 21);
    }

    [Fact]
    public async Task Second_process_on_the_same_folder_reads_and_takes_over_when_the_first_is_gone()
    {
        var folder = Path.Combine(Path.GetTempPath(), "union-tests", Guid.CreateVersion7().ToString("N"));
        var first = await IndexProfileTests.StartAsync(folder: folder);
        UnionApp? second = null;
        try
        {
            await first.PublishAsync("Default", new NoticeContent { Title = "劳模评选办法", Body = "劳模评选。" });
            await first.Client().FoundAsync("", "劳模", 1);
            second = await UnionApp.StartAsync(appData: folder);
            await second.ReadyAsync();

            second.Live().State.IsReader.ShouldBeTrue();
            first.Live().State.IsReader.ShouldBeFalse();
            await second.Client().FoundAsync("", "劳模", 1);
            var root = await second.SignedInAsync("Default", "Administrator");
            (await root.GetStringAsync("/admin/search/index")).ShouldContain("本进程只读取");

            await first.PublishAsync("Default", new NoticeContent { Title = "劳模疗养通知", Body = "劳模疗养。" });
            await second.Client().FoundAsync("", "劳模", 2);
            var before = first.Live().State.FileName;
            first.Live().Want("测试");
            await Waiting.UntilAsync(() => first.Live().State.FileName != before);
            await Waiting.UntilAsync(() => second.Live().State.FileName == first.Live().State.FileName);
            await second.Client().FoundAsync("", "劳模", 2);

            await first.DisposeAsync();
            await Waiting.UntilAsync(() => !second.Live().State.IsReader);
            await second.PublishAsync("Default", new NoticeContent { Title = "劳模慰问通知", Body = "劳模慰问。" });
            await second.Client().FoundAsync("", "劳模", 3);
            Directory.GetFiles(Path.Combine(folder, "search"), "*.db").Length.ShouldBe(1);
        }
        finally
        {
            if (second is not null)
                await second.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CheckpointAsync(UnionApp app)
    {
        await Task.Delay(500, Stop);
        app.Live()
            .Current!.Read(reader =>
            {
                reader.Connection.Run("PRAGMA query_only = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA query_only = 1;");
                return true;
            });
    }
}
