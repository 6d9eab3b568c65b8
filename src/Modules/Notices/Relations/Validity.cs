using Union.Notices.Citations.Showing;

namespace Union.Notices.Relations;

/// <summary>Whether a document holds on a day, since when, and by which document.</summary>
/// <param name="State">The state.</param>
/// <param name="On">The day asked for.</param>
/// <param name="Since">Since when it is so; for one not yet in force, the day it begins; null where the document does not say.</param>
/// <param name="By">The document that ended it; null where none did.</param>
/// <param name="Clauses">Anchors of the clauses that ended, of a document that holds otherwise.</param>
internal sealed record Validity(ValidityState State, DateOnly On, DateOnly? Since, Guid? By, IReadOnlyList<string> Clauses)
{
    public string ClauseWords => string.Join('、', Clauses.Select(ClauseCaption.OfAnchor));

    /// <summary>What holds on <paramref name="on"/>. What ended a document first decides; the end of what ended it brings nothing back.</summary>
    /// <param name="notice">The document.</param>
    /// <param name="version">Its published text.</param>
    /// <param name="acting">Relations of published documents to it.</param>
    /// <param name="on">The day.</param>
    public static Validity Of(Notice notice, NoticeVersion version, IEnumerable<NoticeRelation> acting, DateOnly on)
    {
        if (Start(version) is { } start && on < start)
            return new Validity(ValidityState.NotYet, on, start, null, []);
        var ending = acting.Where(r => r.Kind.Ends() && r.On <= on).OrderBy(r => r.On).ThenBy(r => r.Id).ToList();
        var ends = ending
            .Where(r => r.IsWhole)
            .Select(r => new Validity(r.Kind == RelationKind.Replaces ? ValidityState.Replaced : ValidityState.Repealed, on, r.On, r.NoticeId, []))
            .ToList();
        if (version.EffectiveUntil is { } until && until < on)
            ends.Add(new Validity(ValidityState.Expired, on, until.AddDays(1), null, []));
        if (notice is { TakenDownAs: Contents.TakeDowns.TakeDown.Withdrawn, UnpublishedAt: { } at } && ChinaDay(at) is var day && day <= on)
            ends.Add(new Validity(ValidityState.Withdrawn, on, day, null, []));
        if (ends.OrderBy(e => e.Since).FirstOrDefault() is { } end)
            return end;
        var parts = ending.SelectMany(r => r.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        return parts.Count > 0
            ? new Validity(ValidityState.PartlyEnded, on, ending[0].On, null, parts)
            : new Validity(ValidityState.InForce, on, Start(version), null, []);
    }

    /// <summary>施行日期, else 成文日期, else the first day of its year; null where nothing is known.</summary>
    public static DateOnly? Start(NoticeVersion version) =>
        version.EffectiveOn ?? version.IssuedOn ?? (version.IssuedYear is { } year ? new DateOnly(year, 1, 1) : null);

    private static DateOnly ChinaDay(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(8));
}
