using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Core.Data;
using Union.Core.Data.Engines;
using Union.Core.Organizations;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Heads;

public sealed class NumberTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task A_number_of_the_same_issuer_is_refused_with_a_link_and_another_issuer_may_bear_it()
    {
        var (tenant, editor) = await EditorAsync();
        var first = await editor.NewAsync("测文一", "文", true, ("NumberText", "测工发〔2099〕1号"), ("Issuer", "测甲会"));
        var refused = await editor.SendAsync(
            "/admin/notices/new",
            "?handler=Publish",
            [("Title", "测文二"), ("Body", "文"), ("NumberText", "测工发[2099]第01号"), ("Issuer", "测甲会")]
        );
        var html = await refused.Content.ReadAsStringAsync();
        html.ShouldContain("文号已被“测文一”使用");
        html.ShouldContain($"/{tenant}/admin/notices/{first}\"");
        // 鄂工发 is used by two federations: the issuer belongs to the number.
        await editor.NewAsync("测文三", "文", true, ("NumberText", "测工发〔2099〕1号"), ("Issuer", "测乙会"));
        // A draft may wait with it, and takes it once the first is taken back.
        var draft = await editor.NewAsync("测文四", "文", false, ("NumberText", "测工发〔2099〕1号"), ("Issuer", "测甲会"));
        (await (await editor.SaveAsync(draft, publish: true)).Content.ReadAsStringAsync()).ShouldContain("文号已被“测文一”使用");
        await editor.UnpublishAsync(first, "印错了");
        (await editor.SaveAsync(draft, publish: true)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Of_two_documents_published_with_one_number_in_the_same_instant_the_database_keeps_one()
    {
        var (tenant, _) = await EditorAsync();
        // Both have looked before either was saved: only the index can tell.
        var outcomes = new List<bool>();
        for (var i = 0; i < 2; i++)
            outcomes.Add(await App.InTenantAsync(tenant, s => TryPublishAsync(s, "测文")));
        outcomes.ShouldBe([true, false]);
    }

    [Fact]
    public async Task Two_editors_who_publish_one_number_at_once_get_one_document_and_one_reason()
    {
        var (tenant, editor) = await EditorAsync();
        var other = await NoticeEditor.SignInAsync(App, tenant);
        (string, string)[] fields = [("Title", "测文"), ("Body", "文"), ("NumberText", "测工发〔2099〕7号"), ("Issuer", "测甲会")];
        var forms = (await editor.OpenAsync("/admin/notices/new"), await other.OpenAsync("/admin/notices/new"));
        var answers = await Task.WhenAll(
            editor.PostAsync("/admin/notices/new?handler=Publish", forms.Item1, fields),
            other.PostAsync("/admin/notices/new?handler=Publish", forms.Item2, fields)
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        var refused = answers.Single(a => a.StatusCode == HttpStatusCode.OK);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("文号已被“测文”使用");
    }

    [Fact]
    public async Task Imported_doubles_are_kept_as_printed_and_the_first_keeps_the_number()
    {
        var (tenant, _) = await EditorAsync();
        await App.InTenantAsync(
            tenant,
            async s =>
            {
                var import = s.GetRequiredService<NoticeImport>();
                for (var i = 1; i <= 2; i++)
                    await import.PutAsync(
                        new ImportedNotice(
                            "t",
                            $"{i}.md",
                            $"{i}",
                            new NoticeContent
                            {
                                Title = $"测{i}",
                                Body = "文",
                                Issuer = "测部",
                            }.WithNumber("测发〔2099〕3号"),
                            Publish: true
                        ),
                        default
                    );
                s.GetRequiredService<UnionDbContext>().Act("test", "试验");
                await s.GetRequiredService<UnionDbContext>().SaveChangesAsync();
            }
        );
        var rows = await App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<Notice>().OrderBy(n => n.Title).ToListAsync());
        rows.Select(n => n.NumberKey).ShouldBe(["测部|Ordinary|测发|2099|3", null]);
        rows.ShouldAllBe(n => n.State == ContentState.Published);
    }

    private static async Task<bool> TryPublishAsync(IServiceProvider services, string title)
    {
        var db = services.GetRequiredService<UnionDbContext>();
        var author = new Author(null, "试验", DateTime.UtcNow);
        var notice = new Notice(services.GetRequiredService<IOrganizationTree>().RootId, author.At);
        var version = notice.Save(
            new NoticeContent
            {
                Title = title,
                Body = "文",
                Issuer = "测甲会",
            }.WithNumber("测工发〔2099〕9号"),
            author,
            null
        );
        notice.Publish(version, author);
        db.Add(notice);
        db.Add(version);
        db.Act("test", "试验");
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException e) when (e.IsDuplicate(services.GetRequiredService<DatabaseEngine>()))
        {
            return false;
        }
    }

    private async Task<(string Tenant, NoticeEditor Editor)> EditorAsync()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        return (tenant, await NoticeEditor.SignInAsync(App, tenant));
    }
}
