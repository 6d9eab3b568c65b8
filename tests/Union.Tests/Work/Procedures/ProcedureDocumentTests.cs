using Microsoft.Extensions.DependencyInjection;
using Union.Tests.Architecture;
using Union.Tests.Hosting;
using Union.Work.Procedures;

namespace Union.Tests.Work.Procedures;

public sealed class ProcedureDocumentTests
{
    [Fact]
    public async Task The_page_of_the_documentation_says_what_the_definitions_say()
    {
        await using var app = await UnionApp.StartAsync();
        var written = ProcedureDocument.Write(
            app.Services.GetRequiredService<ProcedureCatalog>().All,
            await PermissionNames.ReadAsync(app.Services.GetRequiredService<IServiceScopeFactory>())
        );
        var file = Path.Combine(Repository.Root, "docs", "procedures.md");
        var known = File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : "";
        known.ShouldBe(written, "docs/procedures.md is out of date: ./build.sh run -- procedures docs/procedures.md writes it anew");
    }

    [Fact]
    public void A_definition_with_a_state_nobody_reaches_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new Unreachable().States).Message.ShouldContain("no move leads to state LOST");

    private sealed class Unreachable : Procedure<Errand>
    {
        protected override void Define(ProcedureBuilder<Errand> p)
        {
            p.Named("test.unreachable", "测试", "test");
            p.State("NEW", "新建").Initial();
            p.State("LOST", "到不了").Final();
            p.State("END", "结束").Final();
            p.Move("end", "结束").From("NEW").To("END").By("X");
        }
    }
}
