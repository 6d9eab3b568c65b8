using Union.Contents.TakeDowns;
using Union.Notices.Citations;
using Union.Notices.Citations.Recording;
using Union.Notices.Heads;
using Union.Notices.Relations;
using Union.Notices.Relations.Proposing;
using Union.Notices.Targets;
using Union.Notices.Topics;
using Union.Texts.Citations;
using Union.Texts.Structure;
using Union.Texts.Targets;
using Union.Work.Seeding;

namespace Union.Notices.Seeding;

/// <summary>
/// Makes one document after another with all that hangs on it. Publications tell nobody: names, citations and topics are written here, so that
/// no message waits for each of them.
/// </summary>
internal sealed class DocumentMaker(SeedContext context, Guid organizationId, IReadOnlyList<Guid> topics)
{
    private static readonly string[] Editors = ["测编辑甲", "测编辑乙", "测编辑丙"];
    private readonly List<(Notice Notice, string Title)> _muchCited = [];
    private readonly DateTime _now = context.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    private Notice? _before;

    public async Task AddAsync(int i, int count, CancellationToken cancellationToken)
    {
        var basis = _muchCited.Count == SeedWords.MuchCited && i % 3 == 0 ? i / 3 % SeedWords.MuchCited : -1;
        var notice = new Notice(organizationId, FirstDay(i));
        var versions = Write(notice, i, count, basis);
        Plan(notice, i, versions[^1]);
        await context.AddAsync(notice, cancellationToken);
        foreach (var version in versions)
            await context.AddAsync(version, cancellationToken);
        if (notice.PublishedVersionId is { } id)
            foreach (var row in RowsOf(notice, versions.Single(v => v.Id == id), i, basis))
                await context.AddAsync(row, cancellationToken);
        if (_muchCited.Count < SeedWords.MuchCited && notice.State == ContentState.Published)
            _muchCited.Add((notice, SeedWords.TitleOf(context.Site.DisplayName, i)));
        if (notice.State == ContentState.Published && notice.Visibility == ContentVisibility.Public)
            _before = notice;
    }

    // Six in a hundred are drafts; of the published ones, one in ten has a draft on top, some were taken down.
    private List<NoticeVersion> Write(Notice notice, int i, int count, int basis)
    {
        var isDraft = i >= SeedWords.MuchCited && i % 100 >= 94;
        var publishedAt = isDraft ? 0 : Math.Max(1, i % 10 == 3 ? count - 1 : count);
        var versions = new List<NoticeVersion>(count);
        for (var number = 1; number <= count; number++)
        {
            var author = By(i, number, count, number == 1 ? "" : $"第 {number} 次修改");
            var version = notice.Save(ContentOf(i, number, basis), author, versions.LastOrDefault(), asNew: true);
            versions.Add(version);
            // The event is left aside: what follows a publication is written by RowsOf.
            if (number == publishedAt || (number == 1 && !isDraft))
                notice.Publish(version, author);
        }
        if (!isDraft && i % 100 == 47)
            notice.TakeItDown(TakeDown.Error, "发布有误，已重新印发。", "", By(i, count, count, ""));
        else if (!isDraft && i % 100 == 48)
            notice.TakeItDown(TakeDown.Withdrawn, "已超过执行期限。", "", By(i, count, count, ""));
        return versions;
    }

    private NoticeContent ContentOf(int i, int number, int basis)
    {
        var (site, issued, kind) = (context.Site.DisplayName, SeedWords.IssuedOn(i), SeedWords.KindOf(i));
        var issuer = SeedWords.IssuerOf(site, i);
        var cited = basis < 0 ? "" : $"《{_muchCited[basis].Title}》（{SeedWords.NumberOf(basis)}）";
        return new NoticeContent
        {
            Title = SeedWords.TitleOf(site, i),
            Kind = kind,
            Visibility = i % 20 == 9 ? ContentVisibility.Staff : ContentVisibility.Public,
            Summary = i % 4 == 0 ? $"部署{SeedWords.WorkOf(i)}工作的任务、措施和时限。" : "",
            Body = SeedWords.BodyOf(i, number, cited),
            Issuer = issuer,
            IssuerId = issuer == site ? organizationId : null,
            IssuedOn = issued,
            EffectiveOn = i % 500 == 11 ? context.Today.AddDays(60) : issued.AddDays(i % 30),
            EffectiveUntil = i % 5 == 2 ? issued.AddYears(3 + (i % 4)) : null,
            IsTrial = i % 50 == 21,
            ReviewOn = i % 50 == 21 ? issued.AddYears(2) : null,
            Signer = kind == "报告" ? "测签发" : "",
            Recipients = "各苏木镇总工会，各系统工会，机关各部门",
            TopicIds = [.. new[] { topics[i % topics.Count], topics[i / 7 % topics.Count] }.Distinct().Order()],
            Annexes = i % 10 == 4 ? [new NoticeAnnex("工作任务分解表", "| 任务 | 牵头部门 |\n|---|---|\n| 摸底 | 组织部 |\n")] : [],
            Retention = i % 3 == 0 ? Heads.Retention.TenYears : Heads.Retention.ThirtyYears,
        }.WithNumber(SeedWords.NumberOf(i));
    }

    // Something comes out or ends on each of the next ninety days.
    private void Plan(Notice notice, int i, NoticeVersion latest)
    {
        var author = By(i, 1, 1, "");
        var day = _now.AddDays(1 + (i / 7 % 90)).AddHours(i % 12);
        if (notice.State == ContentState.Draft && i % 7 == 0)
            notice.Schedule(latest, day, null, author with { At = notice.ModifiedAt, Name = notice.ModifiedBy });
        else if (notice.State == ContentState.Published && i % 997 == 0)
            notice.Schedule(null, null, day, author with { At = notice.ModifiedAt, Name = notice.ModifiedBy });
    }

    private IEnumerable<object> RowsOf(Notice notice, NoticeVersion version, int i, int basis)
    {
        foreach (var name in NoticeNames.Of(notice, version))
            yield return name;
        foreach (var topic in version.TopicIds)
            yield return new NoticeTopicLink(notice.Id, topic);
        if (basis >= 0)
            foreach (var row in CitationsOf(notice, version, _muchCited[basis]))
                yield return row;
        if (_before is { } older && i % 20 == 5)
            yield return new NoticeRelation(
                notice,
                i % 40 == 5 ? RelationKind.Replaces : RelationKind.Repeals,
                older,
                i % 60 == 5 ? "s-2" : "",
                notice.ListedOn
            );
        if (i % 6 != 1)
            yield break;
        var target = new NoticeTarget(notice, TargetOf(i), Editors[0], notice.PublishedAt!.Value);
        yield return target;
        yield return StandingOf(target, i);
    }

    private static IEnumerable<object> CitationsOf(Notice notice, NoticeVersion version, (Notice Notice, string Title) cited)
    {
        var structure = TextStructure.Parse(version.Body);
        var match = new NameMatch(cited.Notice.Id, null, cited.Title, true);
        var citations = CitationFinder
            .Find(structure)
            .Select(c => (Citation: c, Anchor: structure.At(c.Start)?.Anchor ?? ""))
            .Select(c => new NoticeCitation(notice.Id, version.Id, c.Citation, c.Anchor, c.Anchor, RelationCue.Of(version.Body, c.Citation)))
            .ToList();
        foreach (var citation in citations)
            citation.Link(match);
        var scan = new CitationScan(notice);
        scan.Read(version.Id, version.Title, citations, structure.Problems.Count, version.SavedAt);
        return [.. citations, scan];
    }

    private TargetContent TargetOf(int i) =>
        new()
        {
            OrganizationId = organizationId,
            Subject = SeedWords.WorkOf(i) + "覆盖职工",
            Comparison = TargetComparison.AtLeast,
            Amount = 100 + (i % 900),
            Unit = "人",
            Term = i % 12 == 1 ? TargetTerm.Always : TargetTerm.ByDate,
            DueOn = new DateOnly(SeedWords.IssuedOn(i).Year + 1, 12, 31),
            Sentence = SeedWords.TargetOf(i),
        };

    private TargetStanding StandingOf(NoticeTarget target, int i)
    {
        var standing = new TargetStanding(target);
        var figures = i % 4 == 1 ? null : new TargetFigures(i % 1_000);
        standing.IsWorth(figures, figures is null ? null : context.Today.AddDays(-(i % 200)), figures?.Reaches(target) ?? false, _now);
        return standing;
    }

    private static DateTime FirstDay(int i) => SeedWords.IssuedOn(i).ToDateTime(new TimeOnly(1 + (i % 9), i % 60), DateTimeKind.Utc);

    // Two days lie between two versions, as far as there is time until today.
    private Author By(int i, int number, int count, string note)
    {
        var first = FirstDay(i);
        var step = Math.Min(2.0, Math.Max(0, (_now - first).TotalDays) / (count + 1));
        return new Author(null, Editors[(i + number) % Editors.Length], first.AddDays(step * (number - 1)).AddSeconds(number), note);
    }
}
