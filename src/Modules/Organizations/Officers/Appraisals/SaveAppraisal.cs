using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Organizations.Tree;

namespace Union.Organizations.Officers.Appraisals;

/// <summary>Records what the workers said of an officer in a year, or corrects it.</summary>
internal sealed class SaveAppraisal(UnionDbContext db, FileStore files, TimeProvider clock)
{
    /// <returns>Why not; null when it is saved. <see cref="DbUpdateException"/>: somebody else saved this year first.</returns>
    public async Task<string?> RunAsync(Officer officer, AppraisalForm form, CancellationToken cancellationToken)
    {
        var year = form.Year!.Value;
        if (year > Today.Of(clock).Year)
            return "不能登记以后年度的评议。";
        if (year < officer.From.Year || officer.To is { } to && year > to.Year)
            return $"{year} 年{officer.PersonName}不在任（任职 {officer.From:yyyy-MM-dd} 起{(officer.To is { } end ? $"，{end:yyyy-MM-dd} 离任" : "")}），请核对年度。";
        var found = await db.Set<Appraisal>().SingleOrDefaultAsync(a => a.OfficerId == officer.Id && a.Year == year, cancellationToken);
        if ((found?.Version ?? 0) != form.Version)
            throw new DbUpdateConcurrencyException("The appraisal of the year was saved by somebody else.");
        if (found is null)
            db.Add(found = new Appraisal(officer, year));
        found.Write(form.Method!.Value, form.Result!.Value, form.Remark?.Trim() ?? "");
        if (form.Evidence is { Length: > 0 } file)
        {
            var name = SafeFileName.From(file.FileName);
            await using var content = file.OpenReadStream();
            found.Prove((await files.KeepAsync(officer.TenantId, content, name, AttachmentRules.Default, cancellationToken)).Sha256, name);
        }
        db.Act("organizations.officer.appraise", $"登记评议：{officer.RecordTitle} {year} 年");
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
