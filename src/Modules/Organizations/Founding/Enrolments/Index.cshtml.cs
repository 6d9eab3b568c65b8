using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files.Tables;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Founding.Delegates;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Web.Exports;
using Union.Web.Pages;

namespace Union.Organizations.Founding.Enrolments;

/// <summary>发展会员: one by one, or a list pasted or uploaded; good lines are kept, bad ones reported.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnionDbContext db, FoundingReach reach, FoundingFiles files, RuleBook rules, TimeProvider clock)
    : FoundingPage(db, reach, files)
{
    private static readonly string[] Open = ["PROSPECT", "ADVOCATED", "PREP_GROUP_FORMED", "REQUESTED", "FOUNDING_APPROVED"];

    [BindProperty, Display(Name = "会员名单"), StringLength(1_000_000)]
    public string? List { get; set; }

    [BindProperty, Display(Name = "名单文件")]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<MemberLine> Problems { get; private set; } = [];

    public AppliedRule<int> Threshold { get; private set; } = null!;

    public bool IsOpen => Open.Contains(State);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await ShowAsync(id, false, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetExportAsync(Guid id, string? format, CancellationToken cancellationToken) =>
        await ShowAsync(id, false, cancellationToken)
        ?? new ExportResult<Enrolment>("会员名册", Record.Members.ToAsyncEnumerable(), MemberColumns.All, format == "xlsx");

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        if (WhyFixed("会员名册", Open) is { } why)
            ModelState.AddModelError("", why);
        var rows = ModelState.IsValid ? Rows(cancellationToken) : [];
        if (!ModelState.IsValid)
            return Page();
        var lines = MemberLines.Read(rows, Today.Of(clock), Record.Members);
        Problems = [.. lines.Where(l => l.Problem is not null)];
        var good = lines.Where(l => l.Facts is not null).Select(l => l.Facts!).ToList();
        foreach (var facts in good)
            Db.Add(new Enrolment(Founding, facts.Name, facts.Sex, facts.Department, facts.AppliedOn));
        Db.Act("organizations.founding.enrol", $"登记会员 {good.Count} 人：{Founding.Name}");
        await Db.SaveChangesAsync(cancellationToken);
        if (Problems.Count == 0)
            return Done($"登记了会员 {good.Count} 人。");
        await ReadAsync(cancellationToken);
        List = null;
        ModelState.Remove(nameof(List));
        ModelState.AddModelError("", $"登记了 {good.Count} 人，有 {Problems.Count} 行没有登记，原因列在下面；改好后只需再贴这几行。");
        return Page();
    }

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid member, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        if (await Db.Set<Enrolment>().SingleOrDefaultAsync(m => m.Id == member && m.FoundingId == id, cancellationToken) is not { } row)
            return NotFound();
        if (WhyFixed("会员名册", Open) is { } why)
        {
            this.Failed(why);
            return LocalRedirect($"~{Founding.Link}/members");
        }
        Db.RemoveRange(await Db.Set<MeetingDelegate>().Where(d => d.EnrolmentId == member).ToListAsync(cancellationToken));
        Db.Remove(row);
        Db.Act("organizations.founding.unenrol", $"从会员名册去掉：{row.PersonName}");
        await Db.SaveChangesAsync(cancellationToken);
        return Done("已从名册去掉。");
    }

    private LocalRedirectResult Done(string what)
    {
        this.Succeeded(what);
        return LocalRedirect($"~{Founding.Link}/members");
    }

    private async Task<ActionResult?> ShowAsync(Guid id, bool forChange, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, forChange, cancellationToken) is { } refusal)
            return refusal;
        Threshold = (await rules.ForAsync(Founding.OrganizationId, Today.Of(clock), cancellationToken)).Applied(OrganizationRules.CommitteeThreshold);
        return null;
    }

    private IReadOnlyList<SheetRow> Rows(CancellationToken cancellationToken)
    {
        if (Upload is null)
        {
            if (string.IsNullOrWhiteSpace(List))
                ModelState.AddModelError(nameof(List), "请填写名单，一行一人；或选择名单文件。");
            return [.. MemberLines.Split(List ?? "").Take(MemberLines.Most)];
        }
        if (Upload.Length > MemberFile.MostBytes)
        {
            ModelState.AddModelError(nameof(Upload), "名单文件超过 10 MB，请分成几份上传。");
            return [];
        }
        using var content = new MemoryStream();
        Upload.CopyTo(content);
        if (MemberFile.Read(Upload.FileName, content, cancellationToken) is { } rows)
            return rows;
        ModelState.AddModelError(
            nameof(Upload),
            "读不出这个文件。请上传 Excel 工作簿（.xlsx）或逗号分隔的 .csv，第一行是“姓名、性别、部门、申请日期”。"
        );
        return [];
    }
}
