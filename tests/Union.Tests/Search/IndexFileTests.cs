using Union.Core.Indexing;
using Union.Search.Index.Storage;

namespace Union.Tests.Search;

public sealed class IndexFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changed_document_is_found_by_its_new_text_only()
    {
        using var index = await IndexedTexts.OfAsync(IndexedTexts.Document("a", "甲", "旧文字一份。"), IndexedTexts.Document("b", "乙", "别的。"));

        await index.File.WriteAsync(IndexBatch.Of(IndexedTexts.Document("a", "甲改", "新内容一份。")), Stop);

        index.Search("旧文字").Total.ShouldBe(0);
        index.Search("新内容").Hits.Single().Title.ShouldBe("甲改");
        index.Search("一份").Total.ShouldBe(1);
        await index.ReopenAsync();
        index.Search("旧文字").Total.ShouldBe(0);
        index.Search("新内容").Total.ShouldBe(1);
        Intact(index);
    }

    [Fact]
    public async Task Removed_record_goes_with_its_parts()
    {
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("r1", "甲", "附件在后。"),
            IndexedTexts.Document("r1/f1", "附件", "附件内容。"),
            IndexedTexts.Document("r10", "乙", "附件无关。")
        );

        await index.File.WriteAsync(new IndexBatch(["r1"], []), Stop);

        index.Search("附件").Hits.Select(hit => hit.Id).ShouldBe(["r10"]);
        index.File.Registry.Documents.ShouldBe(1);
        Intact(index);
    }

    [Fact]
    public async Task Cursor_moves_with_the_documents_it_stands_for()
    {
        using var index = await IndexedTexts.OfAsync();

        await index.File.WriteAsync(new IndexBatch([], [IndexedTexts.Document("a", "甲", "内容。")], IndexedTexts.Site, 7), Stop);
        await index.ReopenAsync();

        (await index.File.CursorsAsync(Stop))[IndexedTexts.Site].ShouldBe(7);
        index.Search("内容").Total.ShouldBe(1);
    }

    [Fact]
    public async Task Document_without_text_is_found_by_its_title()
    {
        using var index = await IndexedTexts.OfAsync(
            new IndexDocument("a", IndexedTexts.Public, "关于表彰的决定", null, null, null, "/notices/a", null, [])
        );

        index.Search("表彰").Hits.Single().Id.ShouldBe("a");
    }

    [Fact]
    public async Task File_that_is_absent_incomplete_or_damaged_is_not_opened()
    {
        using var index = await IndexedTexts.OfAsync(IndexedTexts.Document("a", "甲", "内容。"));
        var folder = Path.GetDirectoryName(index.Path1)!;

        Should.Throw<IndexUnusableException>(() => IndexFile.Open(Path.Combine(folder, "absent.db")));

        var incomplete = Path.Combine(folder, "incomplete.db");
        using (IndexFile.Create(incomplete)) { }
        Should.Throw<IndexUnusableException>(() => IndexFile.Open(incomplete));

        index.File.Dispose();
        foreach (
            var damage in new Action<byte[]>[]
            {
                bytes => bytes.AsSpan(0, 100).Fill(7),
                bytes => bytes.AsSpan(4096, 4096 * 3).Fill(0xAA),
                bytes => Array.Clear(bytes),
            }
        )
        {
            var copy = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
            var bytes = await File.ReadAllBytesAsync(index.Path1, Stop);
            damage(bytes);
            await File.WriteAllBytesAsync(copy, bytes, Stop);
            Should.Throw<IndexUnusableException>(() => IndexFile.Open(copy));
        }
        index.File.Dispose();
    }

    [Fact]
    public async Task Searches_and_writes_go_on_side_by_side()
    {
        using var index = await IndexedTexts.OfAsync([
            .. Enumerable.Range(0, 50).Select(i => IndexedTexts.Document($"d{i}", "甲", $"工会经费第{i}版。")),
        ]);

        var writing = Task.Run(
            async () =>
            {
                for (var round = 0; round < 20; round++)
                    await index.File.WriteAsync(
                        IndexBatch.Of([.. Enumerable.Range(0, 5).Select(i => IndexedTexts.Document($"d{i}", "甲", $"工会经费新{round}版。"))]),
                        Stop
                    );
            },
            Stop
        );
        var searches = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(
                    () =>
                    {
                        for (var i = 0; i < 100; i++)
                            index.Search("经费").Total.ShouldBeInRange(44, 51);
                    },
                    Stop
                )
            );
        await Task.WhenAll(searches.Append(writing));

        index.Search("经费").Total.ShouldBe(50);
        index.Search("“新19版”").Total.ShouldBe(5);
        Intact(index);
    }

    private static void Intact(IndexedTexts index) =>
        index.File.Read(reader =>
        {
            reader.Connection.Run("PRAGMA query_only = 0");
            reader.Connection.Scalar("PRAGMA integrity_check").ShouldBe("ok");
            reader.Connection.Run("INSERT INTO passage_text (passage_text) VALUES ('integrity-check')");
            reader.Connection.Run("INSERT INTO document_text (document_text) VALUES ('integrity-check')");
            reader.Connection.Run("PRAGMA query_only = 1");
            return true;
        });
}
