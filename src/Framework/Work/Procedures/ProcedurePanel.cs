using Union.Work.Procedures.Cases;

namespace Union.Work.Procedures;

/// <summary>
/// Model of <c>_ProcedurePanel</c>, for the page of any subject:
/// <code>&lt;partial name="/Areas/Work/Pages/Procedures/_ProcedurePanel.cshtml" model="new ProcedurePanel(view)" /&gt;</code>
/// </summary>
public sealed class ProcedurePanel
{
    public ProcedurePanel(CaseView view)
        : this(view, new CaseInput()) { }

    internal ProcedurePanel(CaseView view, CaseInput input) => (View, Input) = (view, input);

    public CaseView View { get; }

    internal CaseInput Input { get; }

    /// <summary>The way through the procedure without side exits, with what was passed.</summary>
    public IEnumerable<(ProcedureState State, string Mark)> Way()
    {
        var passed = View.Steps.Select(s => s.To).Append(View.State.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var state in View.Procedure.States.Where(s => !s.IsSideExit || s.Code == View.State.Code))
            yield return (
                state,
                state.Code == View.State.Code ? "current"
                : passed.Contains(state.Code) ? "done"
                : "open"
            );
    }
}
