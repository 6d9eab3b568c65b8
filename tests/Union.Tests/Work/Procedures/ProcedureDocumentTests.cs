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

    [Fact]
    public void A_definition_that_leaves_a_final_state_or_names_no_state_is_refused()
    {
        var message = Should.Throw<InvalidOperationException>(() => new Senseless().States).Message;
        message.ShouldContain("move back leaves END, which is final");
        message.ShouldContain("move lost leaves no state");
        message.ShouldContain("move end needs a permission");
        message.ShouldContain("names state GONE");
    }

    [Fact]
    public async Task Every_permission_a_procedure_names_is_one_that_can_be_given()
    {
        await using var app = await UnionApp.StartAsync();
        var known = await PermissionNames.ReadAsync(app.Services.GetRequiredService<IServiceScopeFactory>());
        foreach (var procedure in app.Services.GetRequiredService<ProcedureCatalog>().All)
        foreach (
            var permission in procedure
                .Moves.Where(m => !m.IsByFact)
                .Select(m => m.Permission)
                .Append(procedure.ViewPermission)
                .Append(procedure.ManagePermission)
        )
            known.Keys.ShouldContain(permission, procedure.Code);
    }

    [Fact]
    public async Task A_procedure_with_faults_stops_the_start() =>
        (await Should.ThrowAsync<Exception>(() => UnionApp.StartAsync(services: s => s.AddProcedure<Errand, Unreachable>())))
            .ToString()
            .ShouldContain("no move leads to state LOST");

    private sealed class Senseless : Procedure<Errand>
    {
        protected override void Define(ProcedureBuilder<Errand> p)
        {
            p.Named("test.senseless", "测试", "test").SeenBy("X").ManagedBy("X");
            p.State("NEW", "新建").Initial();
            p.State("END", "结束").Final();
            p.Move("end", "结束").From("NEW").To("END");
            p.Move("back", "退回").From("END").To("NEW").By("X");
            p.Move("lost", "丢失").To("GONE").By("X");
        }
    }

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
