using Microsoft.Extensions.DependencyInjection;
using Union.Core.Host;
using Union.Organizations.Import;
using Union.Tests.Hosting;
using static Union.Tests.Organizations.Import.ImportDesk;

namespace Union.Tests.Organizations.Import;

/// <summary>The import from the command line: the same checks, a report beside the file.</summary>
public sealed class ImportOrganizationsVerbTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_is_tried_then_imported_and_what_stayed_out_stands_beside_it()
    {
        var file = Path.Combine(_folder.Path, "名册.csv");
        await File.WriteAllTextAsync(file, $"{Headings}\n甲公司工会,企业工会,,,30,10,25,8,\n乙公司工会,企业工会,不在的工会,,,,,,\n");
        var (code, said) = await RunAsync(file, "--dry-run", "--tenant", County);
        (code, (await _desk.OrganizationsAsync()).Count).ShouldBe((1, 1));
        said.ShouldContain("检查完成，没有写入：新增 1 行");

        (code, said) = await RunAsync(file, "--tenant", County);
        code.ShouldBe(1);
        said.ShouldContain("导入完成：新增 1 行，更新 0 行，相同 0 行，存疑 0 行，有错 1 行");
        (await _desk.OrganizationsAsync()).ShouldContain(o => o.Name == "甲公司工会" && o.Members == 25);
        (await File.ReadAllTextAsync(Path.Combine(_folder.Path, "名册-未导入.csv"))).ShouldContain("不在的工会");
    }

    [Fact]
    public async Task What_cannot_be_is_said_and_nothing_is_done()
    {
        (await RunAsync("/没有/这个文件.csv", "--tenant", County)).Said.ShouldContain("不存在");
        var file = Path.Combine(_folder.Path, "名册.csv");
        await File.WriteAllTextAsync(file, "随便,什么\n一,二\n");
        var (code, said) = await RunAsync(file, "--tenant", County);
        code.ShouldBe(2);
        said.ShouldContain("请选择哪一列是“工会名称”");
        (await RunAsync(file, "--kind", "people", "--tenant", County)).Said.ShouldContain("用法");
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        await using var scope = _desk.App.Services.CreateAsyncScope();
        var verb = scope.ServiceProvider.GetServices<IHostVerb>().OfType<ImportVerb>().Single();
        await using var output = new StringWriter();
        return (await verb.RunAsync(VerbArguments.Parse(arguments, ((IHostVerb)verb).Flags), output, default), output.ToString());
    }
}
