using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Union.Users.Accounts;

namespace Union.Users.Recipes;

/// <summary>Recipe step <c>Users</c>: makes accounts and gives them roles at the site's root organization.</summary>
internal sealed class UsersStep(UnionDbContext db, UserAccounts accounts, PasswordRules rules, TimeProvider clock)
    : RecipeStep<UsersStepModel>("Users")
{
    // Without characters that are taken for one another when a password is copied from paper.
    private const string PasswordCharacters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    protected override async Task CheckAsync(UsersStepModel model, RecipeExecutionContext context)
    {
        var roles = await db.Set<Role>().Select(role => role.Name).ToHashSetAsync(context.CancellationToken);
        for (var i = 0; i < model.Users.Count; i++)
        {
            var wanted = model.Users[i];
            var path = $"Users[{i}]";
            for (var r = 0; r < (wanted.RoleNames?.Count ?? 0); r++)
            {
                if (!roles.Contains(wanted.RoleNames![r]) && !context.Outlook.Brings(RecipeOutlook.Role, wanted.RoleNames[r]))
                    context.Unknown($"{path}.RoleNames[{r}]", $"没有角色“{wanted.RoleNames[r]}”。");
            }
            if (await accounts.FindAsync(wanted.UserName, context.CancellationToken) is not null)
                continue;
            foreach (var problem in await accounts.ProblemsAsync(NewAccount(wanted), context.CancellationToken))
                context.Problem($"{path}.UserName", problem);
            if (wanted.Password is { Length: > 0 } password)
            {
                foreach (var problem in await rules.ProblemsAsync(password, wanted.UserName, context.CancellationToken))
                    context.Problem($"{path}.Password", problem);
            }
        }
    }

    protected override async Task HandleAsync(UsersStepModel model, RecipeExecutionContext context)
    {
        foreach (var wanted in model.Users)
        {
            if (await accounts.FindAsync(wanted.UserName, context.CancellationToken) is { } existing)
                await UpdateAsync(existing, wanted, context);
            else if (context.Change($"新建账号“{wanted.UserName}”，角色 {Describe(wanted.RoleNames ?? [])}"))
                await CreateAsync(wanted, context);
        }
    }

    private async Task CreateAsync(UserModel wanted, RecipeExecutionContext context)
    {
        var isMadeUp = string.IsNullOrEmpty(wanted.Password);
        var password = isMadeUp ? RandomNumberGenerator.GetString(PasswordCharacters, 16) : wanted.Password!;
        var roles = await KnownRolesAsync(wanted, context);
        var result = await accounts.AddAsync(NewAccount(wanted) with { Password = password, Roles = roles }, context.CancellationToken);
        if (!result.Succeeded)
            throw new InvalidOperationException($"账号“{wanted.UserName}”：{string.Join(" ", result.Problems)}");
        if (!wanted.IsEnabled && await accounts.FindUserAsync(wanted.UserName, context.CancellationToken) is { } user)
            user.Disable("由配方建立时即为停用", clock.GetUtcNow().UtcDateTime);
        if (isMadeUp)
            context.Note($"账号 {wanted.UserName} 的初始密码：{password}（只显示这一次）");
    }

    private async Task UpdateAsync(UserAccount existing, UserModel wanted, RecipeExecutionContext context)
    {
        if (
            wanted.DisplayName is { Length: > 0 } name
            && name != existing.DisplayName
            && context.Change($"账号“{existing.UserName}”的姓名改为“{name}”")
        )
            (await accounts.FindUserAsync(existing.UserName, context.CancellationToken))!.DisplayName = name;
        var missing = (await KnownRolesAsync(wanted, context)).Except(existing.Roles).ToList();
        if (missing.Count > 0 && context.Change($"账号“{existing.UserName}”增加角色 {Describe(missing)}"))
            await accounts.AssignAsync(existing.Id, missing, null, context.CancellationToken);
    }

    // In tolerant mode unknown roles were warned of and are left out here.
    private async Task<List<string>> KnownRolesAsync(UserModel wanted, RecipeExecutionContext context)
    {
        var names = wanted.RoleNames ?? [];
        var known = await db.Set<Role>().Where(role => names.Contains(role.Name)).Select(role => role.Name).ToListAsync(context.CancellationToken);
        return [.. names.Where(name => known.Contains(name) || context.IsDryRun && context.Outlook.Brings(RecipeOutlook.Role, name))];
    }

    private static NewAccount NewAccount(UserModel wanted) =>
        new(wanted.UserName, string.IsNullOrWhiteSpace(wanted.DisplayName) ? wanted.UserName : wanted.DisplayName)
        {
            Email = wanted.Email,
            Mobile = wanted.Mobile,
        };

    private static string Describe(IReadOnlyList<string> roles) =>
        roles.Count == 0 ? "无" : string.Join("、", roles.Select(role => StockRoles.DisplayNames.GetValueOrDefault(role, role)));
}
