using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Modules;
using Union.Core.Permissions;

namespace Union.Core.Tenants;

/// <summary>Makes a tenant: its row, its stock roles, its always-enabled features. A recipe then fills it.</summary>
public sealed class TenantCreation(UnionDbContext db, TenantRegistry registry, TenantScopes scopes, FeatureCatalog catalog)
{
    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    );

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin",
        "api",
        "me",
        "health",
        "setup",
        "login",
        "logout",
        "search",
        "notices",
        "files",
        "error",
        "openapi",
        "themes",
        "_content",
        "feed",
        "web",
        "new",
        "tree",
        "bulk", // words of /admin/tenants/…
    };

    /// <summary>What is wrong with the settings of a new tenant; empty when it may be made.</summary>
    public IReadOnlyList<string> Problems(NewTenant wanted)
    {
        var problems = new List<string>();
        var isRoot = wanted.Name == Tenant.DefaultName;
        if (
            !isRoot
            && (wanted.Name.Length is < 2 or > 40 || wanted.Name.AsSpan().ContainsAnyExcept(NameCharacters) || !char.IsAsciiLetter(wanted.Name[0]))
        )
            problems.Add("站点代号须为 2–40 个小写字母、数字或连字符，并以字母开头，例如 hanggin。");
        if (Reserved.Contains(wanted.Name))
            problems.Add($"站点代号 {wanted.Name} 是平台保留的词，请换一个。");
        if (registry.Find(wanted.Name) is not null)
            problems.Add($"站点代号 {wanted.Name} 已被使用，请换一个。");
        if (wanted.DisplayName.Trim() is "")
            problems.Add("请填写站点名称，例如 杭锦旗总工会。");
        if (!isRoot && wanted.ParentName is not null && registry.Find(wanted.ParentName) is null)
            problems.Add($"没有上级站点 {wanted.ParentName}。");
        problems.AddRange(AddressProblems(wanted.Prefix, wanted.Host, null, isRoot));
        return problems;
    }

    /// <summary>What is wrong with an address, for a new tenant or a changed one.</summary>
    public IEnumerable<string> AddressProblems(string prefix, string host, Guid? ownId, bool isRoot)
    {
        if (!isRoot && prefix is "" && host is "")
            yield return "请填写地址前缀或独立域名，至少一项。";
        if (prefix is not "" && (Reserved.Contains(prefix) || prefix.AsSpan().ContainsAnyExcept(NameCharacters)))
            yield return $"地址前缀“{prefix}”不能使用：只能用小写字母、数字和连字符，且不能是平台保留的词。";
        if (prefix is not "" && registry.FindByPrefix(prefix) is { } other && other.Id != ownId)
            yield return $"地址前缀“{prefix}”已被{other.DisplayName}使用。";
        foreach (var name in host.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Uri.CheckHostName(name) == UriHostNameType.Unknown)
                yield return $"“{name}”不是有效的域名。";
            else if (registry.FindByHost(name) is { } taken && taken.Id != ownId)
                yield return $"域名 {name} 已被{taken.DisplayName}使用。";
        }
    }

    /// <summary>Saves the tenant as running and grants the stock roles. Throws when <see cref="Problems"/> finds any.</summary>
    public async Task<Guid> CreateAsync(NewTenant wanted, CancellationToken cancellationToken)
    {
        if (Problems(wanted) is [var problem, ..])
            throw new InvalidOperationException(problem);
        var parent =
            wanted.Name == Tenant.DefaultName
                ? null
                : await db.Set<Tenant>()
                    .IgnoreQueryFilters()
                    .SingleAsync(t => t.Name == (wanted.ParentName ?? Tenant.DefaultName), cancellationToken);
        var tenant = new Tenant(wanted.Name, wanted.DisplayName.Trim(), parent)
        {
            RequestUrlPrefix = wanted.Prefix,
            RequestUrlHost = wanted.Host,
            RegionCode = wanted.RegionCode,
            LevelWord = wanted.LevelWord,
            Category = wanted.Category,
            Description = wanted.Description,
            FeatureProfile = wanted.FeatureProfile,
            RecipeName = wanted.RecipeName,
            State = TenantState.Running,
        };
        db.Act("tenants.create", $"新建站点：{tenant.DisplayName}");
        db.Add(tenant);
        await db.SaveChangesAsync(cancellationToken);
        await scopes.UsingAsync(tenant.Id, services => PrepareAsync(services, cancellationToken));
        return tenant.Id;
    }

    private async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var own = (UnionDbContext)services.GetService(typeof(UnionDbContext))!;
        var grants = (StereotypeGrants)services.GetService(typeof(StereotypeGrants))!;
        var current = (ICurrentTenant)services.GetService(typeof(ICurrentTenant))!;
        own.Act("roles.prepare", "建立初始角色");
        await grants.GrantAsync([.. current.Info.Features.Where(id => catalog.Find(id) is not null)], cancellationToken);
        await own.SaveChangesAsync(cancellationToken);
    }
}
