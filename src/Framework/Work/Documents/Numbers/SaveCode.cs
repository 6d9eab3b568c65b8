using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;
using Union.Identifiers.Documents;

namespace Union.Work.Documents.Numbers;

/// <summary>Sets up the code an organization numbers its papers with, and takes it out of use.</summary>
internal sealed class SaveCode(UnionDbContext db, DatabaseEngine engine, IOrganizationTree tree)
{
    private const int AnyYear = 2000;

    /// <returns>Why it is refused; null when it is set up.</returns>
    public async Task<string?> AddAsync(Guid organizationId, string? code, string? note, CancellationToken cancellationToken)
    {
        var wanted = code?.Trim() ?? "";
        if (!IsCode(wanted))
            return $"“{wanted}”不能作机关代字：应为 2—12 个汉字，如 测工发。";
        if (await db.Set<IssuerCode>().FirstOrDefaultAsync(c => c.Code == wanted, cancellationToken) is { } taken)
            return await TakenAsync(taken);
        db.Add(new IssuerCode(organizationId, wanted, note?.Trim() ?? ""));
        db.Act("papers.code.add", $"设置机关代字：{wanted}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsDuplicate(engine))
        {
            return $"“{wanted}”刚刚被别的工会设置了，请换一个。";
        }
    }

    public async Task CloseAsync(IssuerCode code, bool isClosed, CancellationToken cancellationToken)
    {
        code.Close(isClosed);
        db.Act(isClosed ? "papers.code.close" : "papers.code.open", $"{(isClosed ? "停用" : "恢复")}机关代字：{code.Code}");
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<string> TakenAsync(IssuerCode taken) =>
        $"“{taken.Code}”已由{await tree.NameOfAsync(taken.OrganizationId) ?? "别的工会"}使用{(taken.IsClosed ? "（已停用）" : "")}；一个机关代字只属于一个单位，请换一个。";

    private static bool IsCode(string code) =>
        code.Length <= IssuerCode.CodeLength
        && DocumentNumber.IsCanonical($"{code}〔{AnyYear}〕1号")
        && DocumentNumber.Parse($"{code}〔{AnyYear}〕1号").Value.Code == code;
}
