using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Union.Users.Accounts;

/// <summary>The accounts of the current tenant, for other modules, recipes and automatic set-up.</summary>
public sealed class UserAccounts
{
    private readonly UnionDbContext _db;
    private readonly IPasswordHasher<User> _hasher;
    private readonly PasswordRules _rules;
    private readonly IOrganizationTree _tree;
    private readonly TimeProvider _clock;

    internal UserAccounts(UnionDbContext db, IPasswordHasher<User> hasher, PasswordRules rules, IOrganizationTree tree, TimeProvider clock) =>
        (_db, _hasher, _rules, _tree, _clock) = (db, hasher, rules, tree, clock);

    /// <summary>Makes and saves an account under the act 新建用户.</summary>
    public async Task<AccountResult> CreateAsync(NewAccount account, CancellationToken cancellationToken = default)
    {
        var result = await AddAsync(account, cancellationToken);
        if (!result.Succeeded)
            return result;
        _db.Act("users.create", $"新建用户：{account.DisplayName}");
        await _db.SaveChangesAsync(cancellationToken);
        return result;
    }

    /// <summary>Adds an account to the context without saving, for callers that save under an act of their own (recipe steps).</summary>
    public async Task<AccountResult> AddAsync(NewAccount account, CancellationToken cancellationToken = default)
    {
        var problems = await ProblemsAsync(account, cancellationToken);
        if (problems.Count > 0)
            return new AccountResult(null, problems);
        var user = new User(account.UserName, account.DisplayName, Now) { Email = Optional(account.Email), Mobile = Optional(account.Mobile) };
        if (account.Password is { } password)
            user.SetPassword(_hasher.HashPassword(user, password), Now);
        _db.AddRange(user, new SignInState(user));
        await AssignAsync(user.Id, account.Roles, account.OrganizationId, cancellationToken);
        return new AccountResult(user.Id, []);
    }

    /// <summary>What keeps the account from being made; empty when it may be.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(NewAccount account, CancellationToken cancellationToken = default)
    {
        var problems = new List<string>();
        if (UserNames.Problem(account.UserName) is { } nameProblem)
            problems.Add(nameProblem);
        else if (await FindUserAsync(account.UserName, cancellationToken) is not null)
            problems.Add(UserNames.Taken(account.UserName));
        if (account.DisplayName.Trim().Length is 0 or > 50)
            problems.Add("请填写姓名，不超过 50 个字。");
        if (account.Password is { } password)
            problems.AddRange(await _rules.ProblemsAsync(password, account.UserName, cancellationToken));
        var known = (await RolesAsync(cancellationToken)).Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(account.Roles.Where(r => !known.Contains(r)).Select(r => $"没有名为“{r}”的角色。"));
        return problems;
    }

    /// <summary>Gives roles by name at an organization (the root when null) to what the user holds already, without saving.</summary>
    public async Task AssignAsync(
        Guid userId,
        IEnumerable<string> roleNames,
        Guid? organizationId = null,
        CancellationToken cancellationToken = default
    )
    {
        var names = roleNames.ToHashSet(StringComparer.Ordinal);
        var at = organizationId ?? _tree.RootId;
        var held = await _db.Set<RoleAssignment>()
            .Where(a => a.UserId == userId && a.OrganizationId == at)
            .Select(a => a.RoleId)
            .ToListAsync(cancellationToken);
        foreach (var role in (await RolesAsync(cancellationToken)).Where(r => names.Contains(r.Name) && !held.Contains(r.Id)))
            _db.Add(new RoleAssignment(userId, role.Id, at));
    }

    /// <summary>Null when the tenant has no such account. Finds one added to the context and not saved yet, too.</summary>
    public async Task<UserAccount?> FindAsync(string userName, CancellationToken cancellationToken = default)
    {
        if (await FindUserAsync(userName, cancellationToken) is not { } user)
            return null;
        var roles = await (
            from a in _db.Set<RoleAssignment>()
            join r in _db.Set<Role>() on a.RoleId equals r.Id
            where a.UserId == user.Id
            select r.Name
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        return new UserAccount(user.Id, user.UserName, user.DisplayName, user.IsDisabled, roles);
    }

    /// <summary>Names for people by id, for lists that show who did something.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        IReadOnlyCollection<Guid> userIds,
        CancellationToken cancellationToken = default
    ) => await _db.Set<User>().AsNoTracking().Where(u => userIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    internal async Task<User?> FindUserAsync(string userName, CancellationToken cancellationToken)
    {
        var name = User.Normalize(userName);
        return _db.Set<User>().Local.FirstOrDefault(u => u.NormalizedUserName == name)
            ?? await _db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedUserName == name, cancellationToken);
    }

    // A role an earlier recipe step made is in the context before it is in the table.
    private async Task<IReadOnlyList<Role>> RolesAsync(CancellationToken cancellationToken)
    {
        await _db.Set<Role>().LoadAsync(cancellationToken);
        return [.. _db.Set<Role>().Local];
    }

    private static string? Optional(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
