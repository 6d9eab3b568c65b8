using Microsoft.EntityFrameworkCore;
using Union.Core.Acts;
using Union.Core.Events;
using Union.Core.Tenants;

namespace Union.Core.Data;

/// <summary>
/// The one context of the platform. Tenant-owned rows are read through a filter on the current tenant that throws when there is
/// none; every save of business rows happens under a named act and writes it, hash-chained, in the same transaction.
/// </summary>
public sealed class UnionDbContext(
    DbContextOptions<UnionDbContext> options,
    IEnumerable<IEntityModel> models,
    ICurrentTenant tenant,
    TenantRegistry registry,
    ActWriter acts,
    EventDispatcher events,
    TenantStamps stamps
) : DbContext(options)
{
    /// <summary>Name of the query filter, for the few framework places that lift it.</summary>
    public const string TenantFilter = "Tenant";

    private readonly List<object> _raised = [];
    private readonly Dictionary<Guid, ActHead> _heads = [];
    private readonly List<Action> _afterCommit = [];
    private TenantDoor? _door;

    /// <summary>Used by the tenant filter; throws without a tenant, so a forgotten scope reads nothing.</summary>
    public Guid CurrentTenantId => tenant.Id;

    internal ActInfo? CurrentAct { get; private set; }

    internal string ModelKey { get; } = string.Join('|', models.Select(m => m.GetType().FullName));

    /// <summary>
    /// Names what the following saves do: a dotted code (<c>notices.publish</c>), what people read (发布公告) and, where one was
    /// asked for, the reason given. Stays until the next call.
    /// </summary>
    public void Act(string name, string title, string? reason = null) => CurrentAct = new ActInfo(name, title, reason);

    /// <summary>Tells an event: handlers run in the same transaction, after-commit handlers through the outbox.</summary>
    public void Raise(object pastTenseEvent) => _raised.Add(pastTenseEvent);

    /// <summary>Rows of the current tenant and of all tenants below it; for reading only.</summary>
    public IQueryable<T> Below<T>()
        where T : class, ITenantOwned
    {
        var all = Set<T>().IgnoreQueryFilters([TenantFilter]).AsNoTracking();
        if (tenant.Info.IsDefault)
            return all;
        var ids = registry.SubtreeOf(tenant.Info).Select(t => t.Id).ToArray();
        return ids.Length == 1 ? Set<T>().AsNoTracking() : all.Where(e => ids.Contains(e.TenantId));
    }

    /// <summary>
    /// The one door to other tenants' rows: until disposed, rows of <paramref name="tenantId"/> may be read with the filter
    /// lifted and written. Each act under it says from which tenant it came and why.
    /// </summary>
    public TenantDoor OpenDoor(Guid tenantId, string why)
    {
        if (_door is not null)
            throw new InvalidOperationException("已经打开了一个跨站点入口，请先关闭。");
        return _door = new TenantDoor(tenantId, why, tenant.IsSet ? tenant.Id : tenantId, () => _door = null);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("请使用 SaveChangesAsync：每次保存都要在同一事务中写入操作记录。");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.HasChanges() && _raised.Count == 0)
            return 0;
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        while (_raised.Count > 0)
        {
            var batch = _raised.ToArray();
            _raised.Clear();
            foreach (var raised in batch)
                await events.DispatchAsync(this, raised, cancellationToken);
        }
        TenantGuard.Check(this, tenant, _door);
        foreach (var head in await acts.WriteAsync(this, _door, cancellationToken))
            _heads[head.TenantId] = head;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return rows;
    }

    /// <summary>Runs once what is being saved is committed: at once when nothing is open, never when it is rolled back.</summary>
    internal void AfterCommit(Action action)
    {
        if (Database.CurrentTransaction is null)
            action();
        else
            _afterCommit.Add(action);
    }

    /// <summary>After a commit: tells caches, indexers and the tenant registry of what changed.</summary>
    internal async Task PublishAsync(CancellationToken cancellationToken)
    {
        foreach (var action in _afterCommit)
            action();
        _afterCommit.Clear();
        if (_heads.Count == 0)
            return;
        var heads = _heads.Values.ToArray();
        _heads.Clear();
        await stamps.PublishAsync(heads, cancellationToken);
    }

    internal void Forget()
    {
        _heads.Clear();
        _afterCommit.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => ModelRules.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var model in models)
            model.Configure(modelBuilder);
        ModelRules.Apply(modelBuilder, this);
    }
}
