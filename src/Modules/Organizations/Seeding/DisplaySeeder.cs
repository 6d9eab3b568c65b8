using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.DualDisplays;
using Union.Organizations.Officers;
using Union.Work.Seeding;

namespace Union.Organizations.Seeding;

/// <summary>双亮 of a synthetic county: most unions show plate and identity, a few must be renewed after a change.</summary>
internal sealed class DisplaySeeder : ISeeder
{
    public int Order => 30;

    public async Task SeedAsync(SeedContext context, CancellationToken cancellationToken)
    {
        var random = new SeedRandom(2 + int.Parse(context.Site.RegionCode, CultureInfo.InvariantCulture));
        var chairs = await context
            .Db.Set<Officer>()
            .AsNoTracking()
            .Where(o => o.Post == OfficerPost.Chair)
            .OrderBy(o => o.From)
            .ThenBy(o => o.PersonName)
            .Select(o => new
            {
                o.OrganizationId,
                o.PersonName,
                o.From,
            })
            .ToListAsync(cancellationToken);
        foreach (var chair in chairs)
        {
            if (random.Chance(0.1))
                continue;
            var since = chair.From > context.Today ? context.Today : chair.From;
            var display = new DualDisplay(chair.OrganizationId)
            {
                PlatePlace = "单位大门一侧",
                PlateOn = since,
                ChairName = chair.PersonName,
                ChairDuty = "主持工会全面工作",
                ChairPhone = "12900000000",
                PostedAt = random.Chance(0.6) ? "公开栏" : "单位网站",
            };
            display.Confirm(since, "模拟数据");
            if (random.Chance(0.04))
                display.MarkStale(context.Today.AddDays(-random.Between(1, 200)), "副主席任职");
            await context.AddAsync(display, cancellationToken);
        }
    }
}
