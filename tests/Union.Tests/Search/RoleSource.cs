using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Indexing;
using Union.Core.Permissions;
using Union.Core.Tenants;

namespace Union.Tests.Search;

/// <summary>A source for the tests: every role is a document, its description the text; 内部 in its name makes it one for staff.</summary>
internal sealed class RoleSource(UnionDbContext db, ICurrentTenant tenant) : IIndexSource
{
    public string Kind => "role";

    public string DisplayName => "演示文件";

    public string Feature => "Union.Notices";

    public IReadOnlyCollection<string> RecordKinds => [nameof(Role)];

    public async IAsyncEnumerable<IndexDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var role in db.Set<Role>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return ToDocument(role);
    }

    public async Task<IReadOnlyList<IndexDocument>> LoadAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) =>
        [.. (await db.Set<Role>().AsNoTracking().Where(role => recordIds.Contains(role.Id)).ToListAsync(cancellationToken)).Select(ToDocument)];

    private IndexDocument ToDocument(Role role) =>
        new(
            role.Id.ToString("D"),
            new DocumentAccess(tenant.Id, Kind, role.Name.Contains("内部", StringComparison.Ordinal) ? Audience.Staff : Audience.Public),
            role.Name,
            null,
            "测试总工会",
            new DateOnly(2024, 5, 1),
            $"/roles/{role.Id:D}",
            $"union/{role.Name}.txt",
            [new IndexPassage("第一条", "art-1", role.Description)]
        );
}
