using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Mail;
using Union.Core.Permissions;
using Union.Tests.Hosting;

namespace Union.Tests.Framework.Mail;

/// <summary>Mails are queued, handed over once, tried again after a failure, and an administrator sees what does not go out.</summary>
public sealed class MailTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Two_nodes_send_a_mail_once()
    {
        var tenant = await fixture.NewTenantAsync();
        for (var i = 0; i < 5; i++)
            await QueueAsync(tenant, $"第{i}封");
        var delivery = App.Services.GetRequiredService<MailDelivery>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => delivery.SendDueAsync(default))));
        var mails = await App.MailsAsync(tenant);
        mails.Select(m => m.Subject).Order().ShouldBe(Enumerable.Range(0, 5).Select(i => $"第{i}封"));
        mails.ShouldAllBe(m => m.Text.Contains("正文"));
    }

    [Fact]
    public async Task A_failing_server_is_shown_and_what_it_refused_goes_out_later()
    {
        using var server = new SmtpRoom();
        var tenant = await fixture.NewTenantAsync();
        var admin = await App.SignedInAsync(tenant, StockRoles.Administrator);
        await SetAsync(tenant, admin, server.Port);
        server.Refuses = true;
        await QueueAsync(tenant, "要发出的信");
        await UntilAsync(tenant, m => m.Error.Length > 0);
        var page = await admin.GetStringAsync($"/{tenant}/admin/mail");
        page.ShouldContain("没有接收");
        page.ShouldContain("请核对发件地址和账号");
        page.ShouldContain("服务器的答复：not from you");
        page.ShouldContain("收件人甲");
        page.ShouldNotContain("要发出的信");
        server.Mails.ShouldBeEmpty();

        server.Refuses = false;
        await admin.PostFormAsync($"/{tenant}/admin/mail?handler=Retry", [], $"/{tenant}/admin/mail");
        await UntilAsync(tenant, m => m.State == MailState.Sent);
        server.Mails.ShouldHaveSingleItem().ShouldContain("jia@example.org");
    }

    [Fact]
    public async Task The_password_is_kept_protected_and_never_shown_and_a_trial_tells_what_happened()
    {
        using var server = new SmtpRoom();
        var tenant = await fixture.NewTenantAsync();
        var admin = await App.SignedInAsync(tenant, StockRoles.Administrator);
        await SetAsync(tenant, admin, server.Port, ("Input.Account", "tongzhi"), ("Input.Password", "秘密 tu7-mima"));
        var row = await ServerAsync(tenant);
        row.ProtectedPassword.ShouldNotContain("tu7-mima");
        App.Services.GetRequiredService<MailSecrets>().Read(row.TenantId, row.ProtectedPassword).ShouldBe("秘密 tu7-mima");
        App.Services.GetRequiredService<MailSecrets>().Read(Guid.NewGuid(), row.ProtectedPassword).ShouldBeNull();
        var page = await admin.GetStringAsync($"/{tenant}/admin/mail");
        page.ShouldNotContain("tu7-mima");
        page.ShouldNotContain(row.ProtectedPassword);
        // Saved again without a password, it stays; without an account, it goes.
        await SetAsync(tenant, admin, server.Port, ("Input.Account", "tongzhi"));
        (await ServerAsync(tenant)).ProtectedPassword.ShouldBe(row.ProtectedPassword);
        await SetAsync(tenant, admin, server.Port);
        (await ServerAsync(tenant)).ProtectedPassword.ShouldBeEmpty();

        await admin.PostFormAsync($"/{tenant}/admin/mail?handler=Trial", new() { ["TrialTo"] = "guanli@example.org" }, $"/{tenant}/admin/mail");
        (await admin.GetStringAsync($"/{tenant}/admin/mail")).ShouldContain("测试邮件已交给邮件服务器");
        server.Mails.ShouldHaveSingleItem().ShouldContain("guanli@example.org");
        server.Refuses = true;
        await admin.PostFormAsync($"/{tenant}/admin/mail?handler=Trial", new() { ["TrialTo"] = "guanli@example.org" }, $"/{tenant}/admin/mail");
        (await admin.GetStringAsync($"/{tenant}/admin/mail")).ShouldContain("测试邮件没有发出");
    }

    [Fact]
    public async Task A_stale_page_does_not_overwrite_the_settings()
    {
        var tenant = await fixture.NewTenantAsync();
        var admin = await App.SignedInAsync(tenant, StockRoles.Administrator);
        await SetAsync(tenant, admin, 25);
        var stale = new Dictionary<string, string> { ["Input.Port"] = "26", ["Input.BasedOn"] = "0" };
        (await (await admin.PostFormAsync($"/{tenant}/admin/mail", stale)).Content.ReadAsStringAsync()).ShouldContain("刚刚被别人改过");
        (await ServerAsync(tenant)).Port.ShouldBe(25);
        var editor = await App.SignedInAsync(tenant, "ViewUsers");
        (await editor.GetAsync($"/{tenant}/admin/mail")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task SetAsync(string tenant, HttpClient admin, int port, params (string Name, string Value)[] more)
    {
        var version = await App.InTenantAsync(
            tenant,
            s => s.GetRequiredService<UnionDbContext>().Set<MailServer>().Select(x => x.Version).FirstOrDefaultAsync()
        );
        var fields = new Dictionary<string, string>
        {
            ["Input.IsOn"] = "true",
            ["Input.Host"] = "127.0.0.1",
            ["Input.Port"] = $"{port}",
            ["Input.Security"] = "None",
            ["Input.SenderAddress"] = "tongzhi@example.org",
            ["Input.SenderName"] = "测试旗总工会",
            ["Input.SiteAddress"] = "https://gh.example.org/qi",
            ["Input.BasedOn"] = $"{version}",
        };
        foreach (var (name, value) in more)
            fields[name] = value;
        var answer = await admin.PostFormAsync($"/{tenant}/admin/mail", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    private Task QueueAsync(string tenant, string subject) =>
        App.InTenantAsync(
            tenant,
            s =>
            {
                s.GetRequiredService<MailQueue>().Add(new MailDraft("jia@example.org", "收件人甲", subject, "正文\n"));
                return s.GetRequiredService<UnionDbContext>().SaveChangesAsync();
            }
        );

    private Task UntilAsync(string tenant, Func<OutgoingMail, bool> isSo) =>
        Waiting.UntilAsync(async () =>
        {
            await App.Services.GetRequiredService<MailDelivery>().SendDueAsync(default);
            var mails = await App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<OutgoingMail>().AsNoTracking().ToListAsync());
            return mails.All(isSo);
        });

    private Task<MailServer> ServerAsync(string tenant) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<MailServer>().AsNoTracking().SingleAsync());
}
