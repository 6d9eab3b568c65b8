using Union.Notices.Topics;
using Union.Work.Seeding;

namespace Union.Notices.Seeding;

/// <summary>
/// A library of synthetic documents: versions, drafts, plans, take-downs, topics, citations, relations and targets in the proportions of a
/// county's shelf. Some documents have been changed 150 times.
/// </summary>
internal sealed class NoticeSeeder(IOrganizationTree tree) : ISeeder
{
    private const int LongEvery = 1_000;
    private const int LongHistory = 150;
    private static readonly string[] Branches = ["组织建设", "权益保障", "职工服务", "经费管理"];
    private static readonly string[] Leaves = ["制度办法", "工作安排", "统计通报", "考核评比", "经验交流"];

    public int Order => 50;

    public async Task SeedAsync(SeedContext context, CancellationToken cancellationToken)
    {
        if (context.Site.Documents == 0)
            return;
        var topics = await TopicsAsync(context, cancellationToken);
        var maker = new DocumentMaker(context, tree.RootId, topics);
        for (var i = 0; i < context.Site.Documents; i++)
            await maker.AddAsync(i, VersionsOf(i, context.Site), cancellationToken);
    }

    // In pairs, one as much above the average as the other below it; every thousandth has a long history.
    private static int VersionsOf(int i, SeedSite site)
    {
        var many = site.Documents / LongEvery;
        if (many > 0 && i % LongEvery == LongEvery - 1)
            return LongHistory;
        var rest = site.Documents - many;
        var left = Math.Max(rest, site.Versions - (many * LongHistory));
        var k = i - (i / LongEvery);
        int Share(int place) => (int)(((long)place + 1) * left / rest) - (int)((long)place * left / rest);
        var isPaired = (k ^ 1) < rest;
        var apart = isPaired ? Math.Min(k / 2 % 7, Math.Min(Share(k), Share(k ^ 1)) - 1) : 0;
        return Share(k) + (k % 2 == 0 ? apart : -apart);
    }

    private static async Task<IReadOnlyList<Guid>> TopicsAsync(SeedContext context, CancellationToken cancellationToken)
    {
        var leaves = new List<Guid>();
        for (var b = 0; b < Branches.Length; b++)
        {
            var branch = new Topic(Branches[b], null, b + 1);
            await context.AddAsync(branch, cancellationToken);
            for (var l = 0; l < Leaves.Length; l++)
            {
                var leaf = new Topic(Leaves[l], branch.Id, l + 1);
                await context.AddAsync(leaf, cancellationToken);
                leaves.Add(leaf.Id);
            }
        }
        return leaves;
    }
}
