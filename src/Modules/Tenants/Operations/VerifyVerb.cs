using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data.Engines;

namespace Union.Tenants.Operations;

/// <summary><c>verify</c>: the database's own check, the act chains of all sites, and what each module checks of its own.</summary>
internal sealed class VerifyVerb(DatabaseEngine engine, TenantRegistry registry, TenantScopes scopes, IEnumerable<IIntegrityCheck> checks) : IHostVerb
{
    public string Name => "verify";

    public string Help => "verify  检查数据库、各站点的操作记录和文件是否完好";

    public async Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var sound = await TellAsync(
            output,
            $"数据库（{await engine.VersionAsync(cancellationToken)}）",
            await engine.CheckIntegrityAsync(cancellationToken)
        );
        var broken = new List<string>();
        foreach (var tenant in registry.All)
            if (await scopes.UsingAsync(tenant.Id, s => s.GetRequiredService<ActVerifier>().VerifyAsync(cancellationToken)) is { } problem)
                broken.Add($"{tenant.DisplayName}（{tenant.Name}）：{problem}");
        sound &= await TellAsync(output, $"操作记录（{registry.All.Count} 个站点）", broken);
        foreach (var check in checks)
            sound &= await TellAsync(output, check.Title, await check.CheckAsync(cancellationToken));
        await output.WriteLineAsync(sound ? "全部完好。" : "发现问题。请先备份现状，再与最近的备份比对。");
        return sound ? 0 : 1;
    }

    private static async Task<bool> TellAsync(TextWriter output, string title, IReadOnlyList<string> problems)
    {
        await output.WriteLineAsync($"{(problems.Count == 0 ? "完好" : "有误")}  {title}");
        foreach (var problem in problems)
            await output.WriteLineAsync($"      {problem}");
        return problems.Count == 0;
    }
}
