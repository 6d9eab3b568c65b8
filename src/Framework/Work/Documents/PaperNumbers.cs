using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Documents;

namespace Union.Work.Documents;

/// <summary>Gives document numbers. Called inside the transaction that saves the paper: a number is taken with its paper or not at all.</summary>
public sealed class PaperNumbers(UnionDbContext db, ICurrentTenant tenant)
{
    /// <summary>Codes in use by the organization, oldest first.</summary>
    internal Task<List<string>> CodesOfAsync(Guid organizationId, CancellationToken cancellationToken) =>
        db.Set<IssuerCode>()
            .Where(c => c.OrganizationId == organizationId && !c.IsClosed)
            .OrderBy(c => c.Id)
            .Select(c => c.Code)
            .ToListAsync(cancellationToken);

    /// <summary>The next free number of the year: numbers given by hand are passed over, so nothing is given twice and nothing left out.</summary>
    internal async Task<DocumentNumber> NextAsync(string code, int year, CancellationToken cancellationToken)
    {
        while (true)
        {
            var number = DocumentNumber.Create(code, year, await RaiseAsync(code, year, cancellationToken));
            if (!await IsTakenAsync(number, cancellationToken))
                return number;
        }
    }

    /// <summary>Reads a number given by hand.</summary>
    /// <exception cref="PaperRefusedException">It is no number, not of this issuer, or taken.</exception>
    internal async Task<DocumentNumber> GivenAsync(string text, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var parsed = DocumentNumber.Parse(text, DocumentNumberPurpose.Issuing);
        if (!parsed.IsValid)
            throw new PaperRefusedException(parsed.Error.Message);
        var number = parsed.Value;
        if (number.Kind != DocumentNumberKind.Ordinary)
            throw new PaperRefusedException($"“{number}”不是本单位的发文字号，应写成“机关代字〔年份〕序号号”。");
        if (!codes.Contains(number.Code))
            throw new PaperRefusedException(
                codes.Count == 0
                    ? "本单位还没有设置机关代字，不能编号；请先到“公文 → 编号”设置。"
                    : $"“{number.Code}”不是本单位的机关代字；本单位使用：{string.Join('、', codes)}。"
            );
        if (await TakenByAsync(number, cancellationToken) is { } title)
            throw new PaperRefusedException($"{number} 已经用于《{title}》；一个文号只能用一次，作废的也不再用，请换一个。");
        return number;
    }

    // Raising the row takes the lock that lets two papers of one series wait for one another until the first is saved.
    private async Task<int> RaiseAsync(string code, int year, CancellationToken cancellationToken)
    {
        var series = db.Set<NumberSeries>().Where(s => s.Code == code && s.Year == year);
        if (await series.ExecuteUpdateAsync(s => s.SetProperty(r => r.Last, r => r.Last + 1), cancellationToken) == 0)
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "NumberSeries" ("Id", "TenantId", "Code", "Year", "Last") VALUES ({Guid.CreateVersion7()}, {tenant.Id}, {code}, {year}, 0) ON CONFLICT DO NOTHING""",
                cancellationToken
            );
        else
            return await series.Select(s => s.Last).SingleAsync(cancellationToken);
        return await RaiseAsync(code, year, cancellationToken);
    }

    private async Task<bool> IsTakenAsync(DocumentNumber number, CancellationToken cancellationToken) =>
        await TakenByAsync(number, cancellationToken) is not null;

    private Task<string?> TakenByAsync(DocumentNumber number, CancellationToken cancellationToken) =>
        db.Set<Paper>()
            .Where(p => p.NumberCode == number.Code && p.NumberYear == number.Year && p.NumberSequence == number.Sequence)
            .Select(p => p.Title)
            .FirstOrDefaultAsync(cancellationToken);
}
