using Microsoft.EntityFrameworkCore;

namespace Union.Work.Seeding;

/// <summary>What a seeder works with. Rows added through <see cref="AddAsync"/> are saved in portions, so that memory stays flat.</summary>
public sealed class SeedContext(SeedSite site, UnionDbContext db, DateOnly today)
{
    internal const string ActName = "seed.fill";
    private const int Portion = 1_000;
    private int _pending;

    public SeedSite Site { get; } = site;

    public UnionDbContext Db { get; } = db;

    /// <summary>The day the synthetic installation is made for; all its dates are counted from it.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>How many rows were saved.</summary>
    public int Rows { get; private set; }

    public async Task AddAsync(object row, CancellationToken cancellationToken)
    {
        Db.Add(row);
        if (++_pending >= Portion)
            await SaveAsync(cancellationToken);
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        Db.Act(ActName, "生成模拟数据");
        await Db.SaveChangesAsync(cancellationToken);
        Db.ChangeTracker.Clear();
        Rows += _pending;
        _pending = 0;
    }
}
