using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Divisions;
using Union.Organizations.Import.Batches;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Web.Exports;
using static Union.Tests.Organizations.Import.ImportDesk;

namespace Union.Tests.Organizations.Import;

/// <summary>Files as people send them: encodings, workbooks, hostile ones; units with their unions, divisions.</summary>
public sealed class ImportFileTests : IAsyncLifetime
{
    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("gb18030", ",")]
    [InlineData("utf-16", "\t")]
    [InlineData("utf-8", ";")]
    public async Task Text_in_any_usual_encoding_and_separator_is_read(string encoding, string separator)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"{Headings}\n牧民之家工会,单独基层工会,,,30,10,25,8,2016-03-01\n".Replace(",", separator);
        var bytes = Encoding.GetEncoding(encoding) is var e ? [.. e.GetPreamble(), .. e.GetBytes(text)] : Array.Empty<byte>();
        var batch = await _desk.CheckAsync(await _desk.UploadAsync(ImportKind.Organizations, bytes, "名册.csv"));
        (batch.New, batch.Refused).ShouldBe((1, 0));
        (await _desk.RowsAsync(batch)).Single().Title.ShouldBe("牧民之家工会");
    }

    [Fact]
    public async Task A_workbook_is_read_and_its_template_is_one()
    {
        using var stream = new MemoryStream();
        await XlsxExport.WriteAsync(
            stream,
            "名册",
            new[] { ("甲公司工会", 30) }.ToAsyncEnumerable(),
            [new("工会名称*", r => r.Item1), new("组织类型*", _ => "企业工会"), new("职工数", r => r.Item2)],
            default
        );
        var batch = await _desk.CheckAsync(await _desk.UploadAsync(ImportKind.Organizations, stream.ToArray(), "名册.xlsx"));
        (batch.New, batch.Refused).ShouldBe((1, 0));
        var template = await _desk.Client.GetByteArrayAsync($"/{County}/admin/imports?handler=Template&kind=Units");
        var empty = await _desk.UploadAsync(ImportKind.Units, template, "模板.xlsx");
        (await _desk.CheckAsync(empty)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Hostile_and_wrong_files_are_refused_with_a_sentence()
    {
        (await RefusedAsync("PNG\u0000"u8.ToArray(), "名册.xlsx")).ShouldContain("名册.xlsx");
        (await RefusedAsync([], "空.csv")).ShouldContain("空文件");
        (await RefusedAsync(Bomb(), "炸弹.xlsx")).ShouldContain("炸弹");
        (await RefusedAsync("%PDF-1.7 x"u8.ToArray(), "名册.pdf")).ShouldContain("名册.pdf");
        (await RefusedAsync([.. "工会名称"u8, 0xFF, 0xFE, 0x00, 0x80, 0x81], "乱码.csv")).ShouldContain("乱码.csv");
    }

    [Fact]
    public async Task A_file_without_a_needed_column_asks_for_it()
    {
        var answer = await _desk.UploadAsync(ImportKind.Organizations, "工会名称,随便\n甲公司工会,一\n");
        var page = answer.Headers.Location!.ToString();
        (await _desk.Client.GetStringAsync(page)).ShouldContain("对应列");
        var batch = await _desk.BatchAsync(Guid.Parse(page.Split('/')[^1]));
        var html = await (
            await Hosting.Forms.PostFormAsync(
                _desk.Client,
                $"{page}?handler=Check",
                new Dictionary<string, string> { ["BasedOn"] = $"{batch.Version}", ["Columns[name]"] = "0" },
                page
            )
        ).Content.ReadAsStringAsync();
        html.ShouldContain("请选择哪一列是“组织类型”");
        (await _desk.BatchAsync(batch.Id)).State.ShouldBe(ImportState.Mapping);
    }

    [Fact]
    public async Task Units_come_with_the_unions_that_cover_them()
    {
        var town = await _desk.App.AddOrganizationAsync(County, "东河镇工会", OrganizationType.TownshipUnion);
        var union = await _desk.App.AddOrganizationAsync(County, "甲公司工会", OrganizationType.SingleUnion, town);
        await _desk.App.AddUnitAsync(County, "老单位", null, UnitKind.Enterprise, u => u.SocialCreditCode = UnitCode(7));
        var batch = await _desk.ImportAsync(
            ImportKind.Units,
            $"""
            {UnitHeadings}
            甲公司,民营企业,{UnitCode(1)},甲公司工会,120,50,100
            乙公司,企业,{UnitCode(2)},,30,10,
            老单位,企业,{UnitCode(7)},甲公司工会,55,20,40
            工会码公司,企业,{UnionCode(3)},,30,10,
            会员多公司,企业,,,30,10,31
            覆盖错公司,企业,,测甲旗总工会,30,10,20
            没工会公司,企业,,没有的工会,30,10,20
            """
        );
        var rows = await _desk.RowsAsync(batch);
        (batch.New, batch.Changed, batch.Refused).ShouldBe((2, 1, 4));
        rows[3].Reason.ShouldContain("统一社会信用代码");
        rows[4].Reason.ShouldContain("多于职工数");
        rows[5].Reason.ShouldContain("不直接覆盖单位");
        rows[6].Reason.ShouldContain("没有找到");
        var covered = await _desk.ReadAsync(db =>
            (
                from c in db.Set<Coverage>()
                join u in db.Set<EmployingUnit>() on c.UnitId equals u.Id
                where c.OrganizationId == union
                orderby u.Name
                select u.Name
            ).ToListAsync()
        );
        covered.ShouldBe(["甲公司", "老单位"], ignoreOrder: true);

        batch = await _desk.PressAsync(batch, "Undo");
        batch.State.ShouldBe(ImportState.Undone);
        var left = (await _desk.UnitsAsync()).Single();
        (left.Name, left.Workers).ShouldBe(("老单位", 30));
        (await _desk.ReadAsync(db => db.Set<Coverage>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Divisions_stand_on_the_one_above_and_name_the_place_of_a_union()
    {
        var batch = await _desk.ImportAsync(
            ImportKind.Divisions,
            """
            代码,区划名称
            991101,测甲旗
            991101101001,查干嘎查
            991101101,东河苏木
            991102102001,没有乡的村
            123,短的
            """
        );
        var rows = await _desk.RowsAsync(batch);
        (batch.New, batch.Refused).ShouldBe((3, 2));
        rows[3].Reason.ShouldContain("991102102 不在文件里");
        rows[4].Reason.ShouldContain("6、9 或 12 位");
        var union = await _desk.App.AddOrganizationAsync(
            County,
            "查干嘎查工会",
            OrganizationType.VillageUnion,
            null,
            o => o.RegionCode = "991101101001"
        );
        (await _desk.Client.GetStringAsync($"/{County}/admin/organizations/{union}")).ShouldContain("测甲旗东河苏木查干嘎查");
        (await _desk.ReadAsync(db => db.Set<Division>().CountAsync())).ShouldBe(3);
    }

    private async Task<string> RefusedAsync(byte[] bytes, string name)
    {
        var answer = await _desk.UploadAsync(ImportKind.Organizations, bytes, name);
        answer.Headers.Location.ShouldBeNull();
        var html = System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return html;
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml" })
                zip.CreateEntry(name).Open().Dispose();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 130; i++)
                part.Write(zeros);
        }
        return stream.ToArray();
    }
}
