using Union.Core.Files;

namespace Union.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly Guid tenant = Guid.CreateVersion7();

    public void Dispose() => folder.Dispose();

    FileStore Store => new(folder.Path);

    string[] Files => Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);

    [Fact]
    public async Task Content_is_kept_once_for_each_tenant()
    {
        var other = Guid.CreateVersion7();
        var first = await KeepAsync(tenant, "通知正文"u8.ToArray());
        var again = await KeepAsync(tenant, "通知正文"u8.ToArray());
        await KeepAsync(other, "通知正文"u8.ToArray());
        again.ShouldBe(first);
        first.Format.ShouldBe(FileFormat.Text);
        Files.Length.ShouldBe(2);
        await using var kept = Store.Open(tenant, first.Sha256).ShouldNotBeNull();
        kept.Length.ShouldBe(first.Length);
        Store.Open(Guid.CreateVersion7(), first.Sha256).ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_file_leaves_nothing_behind()
    {
        await Should.ThrowAsync<FileRefusedException>(() => KeepAsync(tenant, "<html></html>"u8.ToArray()));
        Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_upload_leaves_nothing_behind()
    {
        await Should.ThrowAsync<IOException>(() =>
            Store.KeepAsync(tenant, new BrokenStream(), "通知.txt", AttachmentRules.Default, TestContext.Current.CancellationToken)
        );
        Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_over_every_limit_is_refused_while_it_arrives()
    {
        var rules = new AttachmentRules(new Dictionary<FileFormat, long> { [FileFormat.Text] = 10 });
        (
            await Should.ThrowAsync<FileRefusedException>(() =>
                Store.KeepAsync(tenant, new MemoryStream(new byte[11]), "a.txt", rules, TestContext.Current.CancellationToken)
            )
        ).Message.ShouldContain("超过上限 10 字节");
        Files.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_kill_left_behind_is_swept()
    {
        var part = folder.Write($"{tenant:N}/incoming/1.part", "half");
        Store.RemoveAbandoned(TimeSpan.FromHours(1)).ShouldBe(0);
        File.SetLastWriteTimeUtc(part, DateTime.UtcNow.AddHours(-2));
        Store.RemoveAbandoned(TimeSpan.FromHours(1)).ShouldBe(1);
    }

    [Theory]
    [InlineData("../../secret")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public void A_hash_that_is_none_opens_nothing(string sha256) => Should.Throw<ArgumentException>(() => Store.Open(tenant, sha256));

    Task<StoredContent> KeepAsync(Guid owner, byte[] content) =>
        Store.KeepAsync(owner, new MemoryStream(content), "通知.txt", AttachmentRules.Default, TestContext.Current.CancellationToken);

    sealed class BrokenStream : MemoryStream
    {
        int reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (reads++ > 2)
                throw new IOException("connection lost");
            buffer.Span.Fill((byte)'a');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
