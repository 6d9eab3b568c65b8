using System.Diagnostics;

namespace Union.Work.Seeding;

/// <summary><c>seed</c>: makes a synthetic installation of real size, the same every time but for ids and times of entry.</summary>
internal sealed class SeedVerb(TenantRegistry registry, SeedSites sites, TimeProvider clock) : IHostVerb
{
    public string Name => "seed";

    public string Help =>
        "seed --scale county|city|region|library [--tenant <上级站点>] [--password <各站点 admin 的口令>]  生成模拟数据（编号都用不存在的前缀，不对应真实单位和个人）";

    public async Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (
            arguments.Positional.Count > 0
            || !Enum.TryParse<SeedScale>(arguments.Option("scale"), ignoreCase: true, out var scale)
            || arguments.OptionNames.Any(n => n is not ("scale" or "tenant" or "password"))
        )
            return Refuse(output, "用法：" + Help);
        if (registry.Find(arguments.Option("tenant") ?? Tenant.DefaultName) is not { } top)
            return Refuse(
                output,
                registry.Default is null ? "平台还没有设置：请先启动一次或执行配方。" : $"没有站点“{arguments.Option("tenant")}”。"
            );
        if (!top.Features.Contains("Union.Work"))
            return Refuse(output, $"站点“{top.DisplayName}”没有启用任何业务模块，请先在功能页启用“组织建设”等模块，再生成模拟数据。");
        var plan = SeedPlan.Of(scale);
        if (plan.FirstOrDefault(s => registry.Find(s.Name) is not null) is { } known)
            return Refuse(
                output,
                $"站点“{known.DisplayName}”（{known.Name}）已经存在：这一规模的模拟数据生成过了。请换一个 App_Data 或先删除该站点。"
            );
        await RunAsync(plan, top, arguments.Option("password"), output, cancellationToken);
        return 0;
    }

    private async Task RunAsync(
        IReadOnlyList<SeedSite> plan,
        TenantInfo top,
        string? password,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var watch = Stopwatch.StartNew();
        var today = ChinaToday();
        foreach (var site in plan)
            await sites.CreateAsync(site, site.ParentName ?? top.Name, password, cancellationToken);
        output.WriteLine($"建立了 {plan.Count} 个站点（{watch.Elapsed.TotalSeconds:0} 秒）。");
        var rows = 0;
        for (var i = 0; i < plan.Count; i++)
        {
            rows += await sites.FillAsync(plan[i], today, cancellationToken);
            if (plan.Count == 1 || (i + 1) % 10 == 0 || i + 1 == plan.Count)
                output.WriteLine($"  {i + 1}/{plan.Count} 个站点，{rows:N0} 条记录（{watch.Elapsed.TotalSeconds:0} 秒）");
        }
        var made = plan.Any(s => s.Documents > 0)
            ? $"{plan.Sum(s => s.Documents):N0} 份文件，{plan.Sum(s => s.Versions):N0} 个版本"
            : $"{plan.Sum(s => s.Unions):N0} 个基层工会，{plan.Sum(s => s.Units):N0} 家单位，{plan.Sum(s => s.Members):N0} 名会员";
        output.WriteLine($"完成：{made}，用时 {watch.Elapsed.TotalSeconds:0} 秒。");
    }

    private DateOnly ChinaToday() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));

    private static int Refuse(TextWriter output, string why)
    {
        output.WriteLine(why);
        return 2;
    }
}
