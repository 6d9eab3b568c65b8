namespace Union.Organizations.Elections.Cases;

/// <summary>The report on the result has two forms: the chair elected by the meeting, or by the committee (domain.md 2(a).3, kind 9).</summary>
internal sealed class ResultOnPaper(IEnumerable<IEvidence> evidence) : IGuard<Election>
{
    public async Task CheckAsync(MoveContext<Election> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var code = context.Subject.IsDirect ? "result.direct" : "result.indirect";
        foreach (var source in evidence)
            if ((await source.PresentAsync(context.Subject.Id, cancellationToken)).Contains(code))
                return;
        refusals.Add(
            $"还缺“选举结果的报告”（主席由{(context.Subject.IsDirect ? "大会直接选举" : "委员会选举")}）。请在“公文和表格”里制作。",
            "工会法§12"
        );
    }
}
