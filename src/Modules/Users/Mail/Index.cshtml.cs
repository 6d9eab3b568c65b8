using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Core.Mail;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Users.Mail;

[RequirePermission("ManageMail")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(UnionDbContext db, SaveMailServer save, TrialMail trial, FailedMails failed, ICurrentTenant tenant) : PageModel
{
    [BindProperty]
    public ServerInput Input { get; set; } = new();

    [BindProperty, Display(Name = "发给")]
    public string? TrialTo { get; set; }

    public bool IsOn { get; private set; }

    public bool HasPassword { get; private set; }

    public string SiteFolder => tenant.Info.Name;

    public string ThisAddress => $"{Request.Scheme}://{Request.Host}{Request.PathBase}";

    public KeyPage<OutgoingMail> Troubled { get; private set; } = KeyPage.Empty<OutgoingMail>();

    public int Waiting { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var server = await ShowAsync(cancellationToken);
        Input = server is null ? new ServerInput { SiteAddress = ThisAddress } : ServerInput.Of(server);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ModelState.Remove(nameof(TrialTo));
        if (ModelState.IsValid && await save.RunAsync(Input, cancellationToken) is { } problem)
            ModelState.AddModelError("", problem);
        if (ModelState.IsValid)
            return Done("邮件设置已保存。可以发送一封测试邮件看看。");
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostTrialAsync(CancellationToken cancellationToken)
    {
        var to = TrialTo?.Trim() ?? "";
        var why =
            new EmailAddressAttribute().IsValid(to) && to.Length is > 0 and <= MailServer.AddressLength
                ? await trial.SendAsync(to, cancellationToken)
                : "请填写完整的邮箱地址。";
        if (why is null)
            return Done(
                await db.Set<MailServer>().AnyAsync(s => s.IsOn, cancellationToken)
                    ? $"测试邮件已交给邮件服务器，收件人 {to}。"
                    : "测试邮件已写入文件夹（没有启用邮件服务器）。"
            );
        this.Failed($"测试邮件没有发出：{why}");
        return Redirect(Url.Content("~/admin/mail"));
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancellationToken) =>
        Done($"{await failed.RetryAsync(cancellationToken)} 封邮件将立即再试。");

    private RedirectResult Done(string said)
    {
        this.Succeeded(said);
        return Redirect(Url.Content("~/admin/mail"));
    }

    private async Task<MailServer?> ShowAsync(CancellationToken cancellationToken)
    {
        var server = await db.Set<MailServer>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        (IsOn, HasPassword) = (server?.IsOn is true, server?.ProtectedPassword is { Length: > 0 });
        Troubled = await failed.PageAsync(KeyRequest.From(Request), cancellationToken);
        Waiting = await failed.WaitingAsync(cancellationToken);
        return server;
    }
}
