using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>County staff walk down the tree, look at an organization on a phone, merge one township into another and take it back.</summary>
[Collection(nameof(DemoCollection))]
public sealed class TreeJourney(DemoSite site)
{
    private const string County = "/shiyan";

    [Fact]
    public async Task A_township_is_merged_after_a_look_at_what_would_happen_and_the_merger_is_taken_back()
    {
        await using var admin = await site.VisitorAsync();
        await admin.SignInAsync(County, "admin");
        await admin.OpenAsync(County + "/admin/organizations/tree");
        var toggle = admin.Page.Locator("li.o-branch li.o-branch .o-toggle").First;
        await toggle.ClickAsync();
        await admin.Page.Locator("li.o-branch li.o-branch li.o-branch").First.WaitForAsync();
        admin.Page.Url.ShouldEndWith("/admin/organizations/tree");
        (await admin.Page.Locator("li.o-branch li.o-branch .o-toggle").First.GetAttributeAsync("aria-expanded")).ShouldBe("true");
        await admin.CheckAsync();

        var (first, second) = await TownshipsAsync(admin);
        await PhoneAsync(admin, first.Href);
        await admin.OpenAsync(first.Href);
        await admin.ClickAsync(AriaRole.Link, "调整组织");
        await admin.ClickAsync(AriaRole.Link, "合并", exact: true);
        await admin.Page.FillAsync("#find", second.Name);
        await admin.ClickAsync(AriaRole.Button, "查找");
        await admin.Page.GetByRole(AriaRole.Radio, new() { Name = second.Name }).First.CheckAsync();
        await admin.Page.FillAsync("[name='Input.Reason']", "乡镇区划合并");
        await admin.Page.FillAsync("[name='Input.ReplyNumber']", "测工发〔2099〕8号");
        await admin.Page.FillAsync("[name='Input.ReplyOn']", await admin.Page.InputValueAsync("[name='Input.EffectiveOn']"));
        await admin.ClickAsync(AriaRole.Button, "看看会发生什么");
        (await admin.TextAsync()).ShouldContain("调整隶属关系");
        await admin.ClickAsync(AriaRole.Button, "确认");
        (await admin.TextAsync()).ShouldContain("已生效");
        var record = new Uri(admin.Page.Url).AbsolutePath;

        await admin.OpenAsync(first.Href);
        (await admin.TextAsync()).ShouldContain("合并到");
        await admin.OpenAsync(record);
        await admin.Page.FillAsync("[name='Reason']", "试验完成");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "撤回", Exact = true }).First.ClickAsync();
        await admin.LeaveAsync(() => admin.Page.Locator("dialog button[value=yes]").ClickAsync());
        await admin.CheckAsync();
        (await admin.TextAsync()).ShouldContain("已撤回");
        await admin.OpenAsync(first.Href);
        (await admin.TextAsync()).ShouldNotContain("合并到");
    }

    [Fact]
    public async Task The_pages_of_the_tree_fit_a_phone()
    {
        await using var admin = await site.VisitorAsync();
        await admin.SignInAsync(County, "admin");
        var (first, _) = await TownshipsAsync(admin);
        var id = first.Href.Split('/')[^1];
        foreach (
            var address in new[]
            {
                "organizations/map",
                "organizations/industries",
                $"organizations/tree?open={id}",
                $"organizations?within={id}",
                $"organizations/{id}/edit",
                $"organizations/{id}/counts",
                $"organizations/{id}/funds",
                $"organizations/{id}/history",
                $"organizations/{id}/new",
                $"organizations/{id}/reorganize",
                $"organizations/{id}/reorganize?Input.Kind=Split",
                "units?coverage=Uncovered",
                "units/new",
                "reorganizations",
            }
        )
            await PhoneAsync(admin, $"{County}/admin/{address}");
        await admin.OpenAsync($"{County}/admin/units");
        await PhoneAsync(admin, (await admin.Page.Locator("td a.u-row-title").First.GetAttributeAsync("href"))!);
    }

    // Two townships that stand side by side, as the list names them.
    private static async Task<((string Name, string Href) First, (string Name, string Href) Second)> TownshipsAsync(Visitor admin)
    {
        await admin.OpenAsync(County + "/admin/organizations?type=TownshipUnion");
        var links = admin.Page.Locator("td a.u-row-title");
        var found = new List<(string, string)>();
        for (var i = 0; i < 2; i++)
            found.Add((await links.Nth(i).InnerTextAsync(), (await links.Nth(i).GetAttributeAsync("href"))!));
        return (found[0], found[1]);
    }

    private static async Task PhoneAsync(Visitor admin, string address)
    {
        await admin.Page.SetViewportSizeAsync(390, 844);
        (await admin.OpenAsync(address)).Ok.ShouldBeTrue(address);
        await admin.IsNoWiderAsync();
        await admin.Page.SetViewportSizeAsync(1280, 800);
    }
}
