using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Files;
using Union.Tests.Files;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Documents;

namespace Union.Tests.Work.Documents;

/// <summary>Making, numbering, receiving and voiding papers.</summary>
public sealed class PapersTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly DateOnly On = new(2026, 3, 1);

    private UnionApp App => fixture.App;

    [Fact]
    public async Task Papers_made_at_once_are_numbered_without_gap_or_double()
    {
        var tenant = await CountyAsync("测工发");
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 24),
            new ParallelOptions { MaxDegreeOfParallelism = 6 },
            async (_, _) => await MakeAsync(tenant)
        );
        var papers = await App.PapersAsync(tenant);
        papers.Select(p => p.NumberSequence!.Value).Order().ShouldBe(Enumerable.Range(1, 24));
        papers.Select(p => p.NumberText).ShouldContain("测工发〔2026〕24号");
    }

    [Fact]
    public async Task A_paper_that_fails_gives_its_number_back()
    {
        var tenant = await CountyAsync("测退发");
        await MakeAsync(tenant);
        await Should.ThrowAsync<DivideByZeroException>(() =>
            App.InTenantAsync(
                tenant,
                async s =>
                {
                    var db = s.GetRequiredService<UnionDbContext>();
                    await using var transaction = await db.Database.BeginTransactionAsync();
                    (await s.GetRequiredService<Papers>().MakeAsync(Request(tenant), default)).NumberSequence.ShouldBe(2);
                    throw new DivideByZeroException();
                }
            )
        );
        (await MakeAsync(tenant)).NumberSequence.ShouldBe(2);
    }

    [Fact]
    public async Task Each_year_begins_at_one_and_a_hand_given_number_is_passed_over()
    {
        var tenant = await CountyAsync("测年发");
        (await MakeAsync(tenant)).NumberText.ShouldBe("测年发〔2026〕1号");
        (await MakeAsync(tenant, r => r with { Number = "测年发[2026]3号" })).NumberText.ShouldBe("测年发〔2026〕3号");
        (await MakeAsync(tenant)).NumberSequence.ShouldBe(2);
        (await MakeAsync(tenant)).NumberSequence.ShouldBe(4);
        (await MakeAsync(tenant, r => r with { On = new DateOnly(2027, 1, 1) })).NumberText.ShouldBe("测年发〔2027〕1号");
    }

    [Theory]
    [InlineData("测拒发2026[5]号", "")]
    [InlineData("测拒发〔26〕5号", "")]
    [InlineData("测拒发〔2026〕05号", "虚位")]
    [InlineData("测拒发〔2026〕第5号", "第")]
    [InlineData("别工发〔2026〕5号", "不是本单位的机关代字")]
    [InlineData("测拒发〔2026〕1号", "已经用于")]
    public async Task A_garbled_foreign_or_taken_number_is_refused_and_nothing_made(string number, string reason)
    {
        var tenant = await CountyAsync("测拒发");
        await MakeAsync(tenant);
        (await Should.ThrowAsync<PaperRefusedException>(() => MakeAsync(tenant, r => r with { Number = number }))).Message.ShouldContain(reason);
        (await App.PapersAsync(tenant)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_issuer_code_the_number_stays_a_blank_that_is_told()
    {
        var tenant = await CountyAsync(null);
        var paper = await MakeAsync(tenant);
        paper.NumberText.ShouldBe("");
        paper.Missing.ShouldContain("文号");
        paper.State.ShouldBe(PaperState.Issued);
    }

    [Fact]
    public async Task A_draft_takes_no_number_and_is_replaced_until_the_paper_is_issued()
    {
        var tenant = await CountyAsync("测稿发");
        var subject = Guid.CreateVersion7();
        var draft = await MakeAsync(tenant, r => r with { IsDraft = true, SubjectId = subject });
        draft.State.ShouldBe(PaperState.Draft);
        (await MakeAsync(tenant, r => r with { IsDraft = true, SubjectId = subject })).Id.ShouldBe(draft.Id);
        var paper = await MakeAsync(tenant, r => r with { SubjectId = subject });
        (paper.Id, paper.NumberText).ShouldBe((draft.Id, "测稿发〔2026〕1号"));
        (await FilesAsync(tenant, paper.Id)).ShouldHaveSingleItem().FileName.ShouldEndWith("测稿发〔2026〕1号.docx");
    }

    [Fact]
    public async Task The_file_says_what_the_register_says()
    {
        var tenant = await CountyAsync("测文发");
        var paper = await MakeAsync(tenant);
        var file = (await FilesAsync(tenant, paper.Id)).Single();
        var text = await Docx.TextAsync(
            await File.ReadAllBytesAsync(App.Services.GetRequiredService<FileStore>().Place(paper.TenantId, file.Sha256))
        );
        foreach (var part in new[] { "测文发〔2026〕1号", "关于成立测试建筑有限公司工会筹备组的请示", "2026年3月1日", "演示甲" })
            text.ShouldContain(part);
        paper.Title.ShouldBe("关于成立测试建筑有限公司工会筹备组的请示");
        paper.Issuer.ShouldBe("测试建筑有限公司");
    }

    [Fact]
    public async Task A_void_number_stays_taken_with_its_reason()
    {
        var tenant = await CountyAsync("测废发");
        var paper = await MakeAsync(tenant);
        await WithAsync(tenant, paper.Id, (papers, p) => papers.VoidAsync(p, "标题有误", default));
        var row = (await App.PapersAsync(tenant)).Single();
        (row.State, row.VoidReason).ShouldBe((PaperState.Void, "标题有误"));
        (await Should.ThrowAsync<PaperRefusedException>(() => MakeAsync(tenant, r => r with { Number = paper.NumberText }))).Message.ShouldContain(
            "作废的也不再用"
        );
        (await MakeAsync(tenant)).NumberSequence.ShouldBe(2);
        await Should.ThrowAsync<PaperRefusedException>(() => WithAsync(tenant, paper.Id, (papers, p) => papers.VoidAsync(p, " ", default)));
    }

    [Fact]
    public async Task A_signed_scan_is_kept_and_what_is_no_scan_refused()
    {
        var tenant = await CountyAsync("测扫发");
        var paper = await MakeAsync(tenant);
        await Should.ThrowAsync<FileRefusedException>(() =>
            WithAsync(
                tenant,
                paper.Id,
                (papers, p) => papers.AttachScanAsync(p, new PaperUpload(new MemoryStream("<html>"u8.ToArray()), "盖章.pdf"), default)
            )
        );
        await WithAsync(tenant, paper.Id, (papers, p) => papers.AttachScanAsync(p, Scan(), default));
        (await App.PapersAsync(tenant)).Single().State.ShouldBe(PaperState.Signed);
        (await FilesAsync(tenant, paper.Id)).Select(f => f.Kind).ShouldBe([PaperFileKind.Filled, PaperFileKind.Scan]);
    }

    [Fact]
    public async Task A_draft_takes_no_signature()
    {
        var tenant = await CountyAsync("测草发");
        var draft = await MakeAsync(tenant, r => r with { IsDraft = true });
        (
            await Should.ThrowAsync<PaperRefusedException>(() =>
                WithAsync(tenant, draft.Id, (papers, p) => papers.AttachScanAsync(p, Scan(), default))
            )
        ).Message.ShouldContain("草稿");
    }

    [Fact]
    public async Task A_reply_comes_in_with_number_date_and_file()
    {
        var tenant = await CountyAsync("测收发");
        var subject = Guid.CreateVersion7();
        var paper = await ReceiveAsync(
            tenant,
            new("founding.reply", App.RootOf(tenant), subject, "测试市总工会", "测市工发【2026】12号", On) { File = Scan() }
        );
        (paper.NumberText, paper.State, paper.Direction).ShouldBe(("测市工发〔2026〕12号", PaperState.Signed, PaperDirection.Received));
        paper.NumberCode.ShouldBeNull();
        var without = await ReceiveAsync(tenant, new("founding.reply", App.RootOf(tenant), subject, "测试市总工会", "测市工发〔2026〕13号", On));
        (without.State, without.Missing).ShouldBe((PaperState.Issued, "扫描件"));
    }

    [Theory]
    [InlineData("测市工发2026[12]号", 1, "测试市总工会")]
    [InlineData("", 1, "测试市总工会")]
    [InlineData("测市工发〔2026〕12号", 5000, "测试市总工会")]
    [InlineData("测市工发〔2026〕12号", 1, " ")]
    public async Task A_reply_that_cannot_be_is_refused(string number, int day, string issuer)
    {
        var tenant = await CountyAsync("测误发");
        var received = new ReceivedPaper("founding.reply", App.RootOf(tenant), Guid.CreateVersion7(), issuer, number, On.AddDays(day));
        await Should.ThrowAsync<PaperRefusedException>(() => ReceiveAsync(tenant, received));
        (await App.PapersAsync(tenant)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_reply_is_entered_once()
    {
        var tenant = await CountyAsync("测重发");
        var received = new ReceivedPaper("founding.reply", App.RootOf(tenant), Guid.CreateVersion7(), "测试市总工会", "测市工发〔2026〕12号", On);
        await ReceiveAsync(tenant, received);
        (
            await Should.ThrowAsync<PaperRefusedException>(() => ReceiveAsync(tenant, received with { Number = "测市工发[2026]12号" }))
        ).Message.ShouldContain("已经登记");
    }

    private static PaperUpload Scan() => new(new MemoryStream(SampleFiles.Pdf("盖章")), "签章件.pdf");

    private async Task<string> CountyAsync(string? code)
    {
        var tenant = await fixture.NewTenantAsync("Union.Organizations");
        if (code is not null)
            await App.AddCodeAsync(tenant, App.RootOf(tenant), code);
        return tenant;
    }

    private PaperRequest Request(string tenant) =>
        new(
            "founding.request",
            App.RootOf(tenant),
            Guid.CreateVersion7(),
            new PaperData()
                .Set("organization.name", "测试建筑有限公司工会")
                .Set("unit.name", "测试建筑有限公司")
                .Rows("preparation", ["演示甲", "演示乙"], (row, name) => row.Set("name", name))
        )
        {
            On = On,
        };

    private Task<Paper> MakeAsync(string tenant, Func<PaperRequest, PaperRequest>? with = null) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<Papers>().MakeAsync(with is null ? Request(tenant) : with(Request(tenant)), default));

    private Task<Paper> ReceiveAsync(string tenant, ReceivedPaper received) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<Papers>().ReceiveAsync(received, default));

    private Task WithAsync(string tenant, Guid id, Func<Papers, Paper, Task> work) =>
        App.InTenantAsync(
            tenant,
            async s =>
                await work(s.GetRequiredService<Papers>(), await s.GetRequiredService<UnionDbContext>().Set<Paper>().SingleAsync(p => p.Id == id))
        );

    private Task<List<PaperFile>> FilesAsync(string tenant, Guid paper) =>
        App.InTenantAsync(
            tenant,
            s =>
                s.GetRequiredService<UnionDbContext>().Set<PaperFile>().AsNoTracking().Where(f => f.PaperId == paper).OrderBy(f => f.Id).ToListAsync()
        );
}
