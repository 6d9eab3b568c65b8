using System.Globalization;
using System.Text;

namespace Union.Work.Procedures;

/// <summary>
/// The procedures as a page of the documentation: for each a state diagram (Mermaid) and a table of its moves, written from the
/// definitions, so that it cannot say anything else than the program does.
/// </summary>
public static class ProcedureDocument
{
    private const string Head = """
        # Procedures

        Written by the program from the definitions (`./build.sh run -- procedures docs/procedures.md`); a test compares. Names are what people read,
        codes are those of the domain document.

        """;

    /// <param name="permissions">Code of a permission to what people read.</param>
    public static string Write(IEnumerable<Procedure> procedures, IReadOnlyDictionary<string, string> permissions)
    {
        var text = new StringBuilder(Head);
        foreach (var procedure in procedures)
            Write(text, procedure, permissions);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(StringBuilder text, Procedure procedure, IReadOnlyDictionary<string, string> permissions)
    {
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"\n## {procedure.Name} (`{procedure.Code}`)\n\nRules: {procedure.Source}\n\n```mermaid\nstateDiagram-v2"
        );
        foreach (var state in procedure.States)
            text.AppendLine(CultureInfo.InvariantCulture, $"    {Id(state.Code)}: {state.Name}{(state.PublicNotice is null ? "" : "（公示）")}");
        text.AppendLine(CultureInfo.InvariantCulture, $"    [*] --> {Id(procedure.Initial.Code)}");
        foreach (var move in procedure.Moves)
        foreach (var from in move.From)
            text.AppendLine(CultureInfo.InvariantCulture, $"    {Id(from)} --> {Id(move.To)}: {move.Name}");
        foreach (var state in procedure.States.Where(s => s.IsFinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"    {Id(state.Code)} --> [*]");
        text.AppendLine("```\n\n| From | Move | To | Who | Needs | Source |\n|---|---|---|---|---|---|");
        foreach (var move in procedure.Moves)
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {string.Join("、", move.From.Select(s => procedure.State(s).Name))} | {move.Name} | {procedure.State(move.To).Name} | {Who(move, permissions)} | {string.Join("、", move.Evidence.Select(e => e.Name).Concat(move.Guards.Select(g => $"`{g.Name}`")))} | {move.Source} |"
            );
        if (procedure.Clocks.Count == 0)
            return;
        text.AppendLine("\n| Clock | Length | Starts | Met |\n|---|---|---|---|");
        foreach (var clock in procedure.Clocks)
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {clock.Name} | {clock.Length.Name} (`{clock.Length.Code}`) | {Names(procedure, clock.StartsIn)} | {Names(procedure, clock.MetIn)} |"
            );
    }

    private static string Who(ProcedureMove move, IReadOnlyDictionary<string, string> permissions) =>
        move.IsByFact ? "自动" : (move.IsBySuperior ? "上一级工会：" : "") + permissions.GetValueOrDefault(move.Permission, move.Permission);

    private static string Names(Procedure procedure, IEnumerable<string> states) => string.Join("、", states.Select(s => procedure.State(s).Name));

    private static string Id(string code) => code.Replace('-', '_').Replace('.', '_');
}
