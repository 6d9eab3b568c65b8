using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Files;

namespace Union.Tests.Files;

public sealed class StoredFileResultTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly Guid tenant = Guid.CreateVersion7();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_document_is_downloaded_under_its_chinese_name_and_never_sniffed()
    {
        var response = (await SendAsync("附件 1.docx", SampleFiles.Docx(SampleFiles.Line("通知")))).Response;
        response.StatusCode.ShouldBe(200);
        response.ContentType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.Headers.ContentDisposition.ToString().ShouldContain("attachment");
        response.Headers.ContentDisposition.ToString().ShouldContain("filename*=UTF-8''%E9%99%84%E4%BB%B6%201.docx");
        response.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        response.Headers.CacheControl.ToString().ShouldBe("private, no-cache");
    }

    [Fact]
    public async Task A_picture_is_shown_and_a_text_is_not()
    {
        (await SendAsync("图.png", SampleFiles.Png)).Response.Headers.ContentDisposition.ToString().ShouldStartWith("inline");
        (await SendAsync("文.txt", "正文内容"u8.ToArray())).Response.Headers.ContentDisposition.ToString().ShouldStartWith("attachment");
    }

    [Fact]
    public async Task An_unchanged_file_is_not_sent_again_and_a_part_is_sent_alone()
    {
        var content = "第一条 第二条 第三条"u8.ToArray();
        var tag = (await SendAsync("文.txt", content)).Response.Headers.ETag.ToString();
        (await SendAsync("文.txt", content, r => r.Headers.IfNoneMatch = tag)).Response.StatusCode.ShouldBe(304);
        var part = await SendAsync("文.txt", content, r => r.Headers.Range = "bytes=0-2");
        part.Response.StatusCode.ShouldBe(206);
        part.Response.Body.Length.ShouldBe(3);
    }

    [Fact]
    public async Task Content_of_another_tenant_is_not_found()
    {
        var content = await KeepAsync("文.txt", "正文内容"u8.ToArray());
        var context = Context();
        await new StoredFileResult(Guid.CreateVersion7(), content, "文.txt").ExecuteAsync(context);
        context.Response.StatusCode.ShouldBe(404);
    }

    async Task<HttpContext> SendAsync(string name, byte[] bytes, Action<HttpRequest>? request = null)
    {
        var context = Context();
        request?.Invoke(context.Request);
        await new StoredFileResult(tenant, await KeepAsync(name, bytes), name).ExecuteAsync(context);
        return context;
    }

    Task<StoredContent> KeepAsync(string name, byte[] bytes) =>
        new FileStore(folder.Path).KeepAsync(tenant, new MemoryStream(bytes), name, AttachmentRules.Default, TestContext.Current.CancellationToken);

    DefaultHttpContext Context() =>
        new()
        {
            RequestServices = new ServiceCollection().AddLogging().AddSingleton(new FileStore(folder.Path)).BuildServiceProvider(),
            Request = { Method = "GET" },
            Response = { Body = new MemoryStream() },
        };
}
