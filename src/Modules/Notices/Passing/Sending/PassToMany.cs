namespace Union.Notices.Passing.Sending;

/// <summary>The recipients of a large round are written by a job, a batch at a time.</summary>
/// <param name="RoundId">The round, saved before.</param>
/// <param name="OrganizationId">Who passes it down.</param>
internal sealed record PassToMany(Guid RoundId, Guid OrganizationId, bool AllSites, List<string> Groups, Guid? List, List<Guid> Chosen)
{
    public static PassToMany Of(PassingRound round, PassForm form) =>
        new(round.Id, round.OrganizationId, form.AllSites, form.Groups, form.List, form.Chosen);

    public PassForm ToForm() =>
        new()
        {
            AllSites = AllSites,
            Groups = Groups,
            List = List,
            Chosen = Chosen,
        };
}
