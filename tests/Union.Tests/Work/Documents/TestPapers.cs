using Microsoft.Extensions.DependencyInjection;
using Union.Core.Organizations;
using Union.Organizations;
using Union.Tests.Hosting;
using Union.Work.Documents;

namespace Union.Tests.Work.Documents;

/// <summary>Records that papers are about, made by a test: the id of the organization is the id of its record.</summary>
internal sealed class TestPapers : IPaperSource
{
    public const string Permission = "ManageFounding";

    private static readonly Dictionary<Guid, PaperSubject> Subjects = [];

    public static async Task<Guid> AddAsync(UnionApp app, string tenant, Guid organizationId, Action<PaperData>? with = null, Guid? superior = null)
    {
        var data = new PaperData()
            .Set("organization.name", "测试建筑有限公司工会")
            .Set("unit.name", "测试建筑有限公司")
            .Set(
                "superior.name",
                await app.InTenantAsync(tenant, s => s.GetRequiredService<IOrganizationTree>().NameOfAsync(superior ?? organizationId).AsTask())
            );
        with?.Invoke(data);
        var id = Guid.CreateVersion7();
        lock (Subjects)
            Subjects[id] = new PaperSubject(id, organizationId, "测试建筑有限公司工会建会", $"/admin/papers/subjects/{id}", Permission)
            {
                Papers =
                [
                    new PaperOffer("founding.request") { IsDue = true },
                    new PaperOffer("founding.reply") { MayBeReceived = true, IssuerId = superior },
                    new PaperOffer("members.roster"),
                ],
                Data = data,
            };
        return id;
    }

    public ValueTask<PaperSubject?> FindAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        lock (Subjects)
            return ValueTask.FromResult(Subjects.GetValueOrDefault(subjectId));
    }
}
