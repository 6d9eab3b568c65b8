using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Files;

namespace Union.Tenants.Operations;

/// <summary>Compares what rows say is kept with what lies on the disk: each file is there, and its content is what it was.</summary>
internal sealed class KeptFiles(IServiceScopeFactory scopes, FileStore files) : IIntegrityCheck
{
    /// <summary>An entity with this property keeps a file of the file store.</summary>
    private const string Hash = "Sha256";

    public string Title => "上传的文件";

    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        var problems = new List<string>();
        foreach (
            var table in db
                .Model.GetEntityTypes()
                .Where(e => e.FindProperty(Hash) is not null && e.FindProperty(nameof(ITenantOwned.TenantId)) is not null)
                .Select(e => e.GetTableName()!)
                .Distinct()
        )
        foreach (var kept in await OfAsync(db, table, cancellationToken))
            if (await ProblemAsync(kept, cancellationToken) is { } problem)
                problems.Add($"{table}：{problem}");
        return problems;
    }

#pragma warning disable EF1002 // The name of a table of the model.
    private static Task<List<KeptFile>> OfAsync(UnionDbContext db, string table, CancellationToken cancellationToken) =>
        db
            .Database.SqlQueryRaw<KeptFile>($"""SELECT DISTINCT "TenantId", "Sha256" FROM "{table}" WHERE "Sha256" IS NOT NULL""")
            .ToListAsync(cancellationToken);
#pragma warning restore EF1002

    private async Task<string?> ProblemAsync(KeptFile kept, CancellationToken cancellationToken)
    {
        await using var content = files.Open(kept.TenantId, kept.Sha256);
        if (content is null)
            return $"文件 {kept.Sha256[..12]}… 不在磁盘上（站点 {kept.TenantId}）";
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        return hash == kept.Sha256 ? null : $"文件 {kept.Sha256[..12]}… 的内容已被改动（站点 {kept.TenantId}）";
    }
}
