using System.Globalization;
using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>Somebody at their desk with one matter before them: takes its steps, makes its papers, as the pages offer them.</summary>
internal sealed class Desk(Visitor visitor, string site)
{
    // One white dot: what comes out of a scanner is of no interest here.
    private static readonly byte[] Scan = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="
    );

    public IPage Page => visitor.Page;

    /// <summary>Address of the matter, below the site.</summary>
    public string Matter { get; set; } = "";

    /// <summary>Opens a page of the site and looks at it on a wide screen and on a phone.</summary>
    public async Task LookAsync(string address)
    {
        (await visitor.OpenAsync(address)).Ok.ShouldBeTrue(address);
        await Page.SetViewportSizeAsync(390, 844);
        await visitor.IsNoWiderAsync();
        await Page.SetViewportSizeAsync(1280, 800);
    }

    public async Task GoAsync(string address) => (await Page.GotoAsync(address))!.Ok.ShouldBeTrue(address);

    public Task GoAsync() => GoAsync(Matter);

    /// <summary>Presses what leads to another page, within the whole page or a part of it.</summary>
    public Task PressAsync(string name, ILocator? within = null, AriaRole role = AriaRole.Button) =>
        visitor.LeaveAsync(() =>
            (
                within is null ? Page.GetByRole(role, new() { Name = name, Exact = true }) : within.GetByRole(role, new() { Name = name })
            ).First.ClickAsync()
        );

    public Task FollowAsync(string name, ILocator? within = null) => PressAsync(name, within, AriaRole.Link);

    /// <summary>Takes a step of the procedure on the day it was taken; it must be offered, and lead to the state.</summary>
    public async Task TakeAsync(string move, DateOnly on, string state)
    {
        await GoAsync();
        var step = Page.Locator("details.w-move").Filter(new() { Has = Page.GetByText(move, new() { Exact = true }) }).First;
        var missing = await step.Locator(".w-missing li").AllInnerTextsAsync();
        missing.ShouldBeEmpty($"{Page.Url} {move}");
        if (await step.GetAttributeAsync("open") is null)
            await step.Locator("summary").ClickAsync();
        await step.Locator("input[type=date]").FillAsync(Day(on));
        await PressAsync(move, step);
        (await Page.Locator("[aria-current=step]").InnerTextAsync()).ShouldContain(state);
    }

    /// <summary>What the page says is missing for a step that is not to be taken yet.</summary>
    public async Task<string> MissingAsync(string move)
    {
        await GoAsync();
        var step = Page.Locator("details.w-move").Filter(new() { Has = Page.GetByText(move, new() { Exact = true }) }).First;
        return await step.TextContentAsync() ?? "";
    }

    /// <summary>Makes a paper of the matter from its data, dated, and keeps the signed scan of it.</summary>
    public async Task PaperAsync(string template, DateOnly on, bool isScanned = false)
    {
        await GoAsync();
        await FollowAsync("制作", Paper(template));
        await Page.GetByLabel("日期").First.FillAsync(Day(on));
        await visitor.LeaveAsync(() => Page.Locator("form[action*='handler=Issue'] button.btn-primary").ClickAsync());
        (await visitor.TextAsync()).ShouldContain("登记");
        if (!isScanned)
            return;
        await Page.SetInputFilesAsync(
            "[name=Scans]",
            new FilePayload
            {
                Name = "签章件.png",
                MimeType = "image/png",
                Buffer = Scan,
            }
        );
        await PressAsync("存入");
        (await visitor.TextAsync()).ShouldContain("签章件");
    }

    /// <summary>Registers a paper that came from elsewhere, with its number and its scan.</summary>
    public async Task ReceiveAsync(string template, string number, string issuer, DateOnly on)
    {
        await GoAsync();
        await FollowAsync("登记收到的文件", Paper(template));
        await Page.FillAsync("[name='Input.Number']", number);
        await Page.FillAsync("[name='Input.On']", Day(on));
        await Page.FillAsync("[name='Input.Issuer']", issuer);
        await Page.SetInputFilesAsync(
            "[name='Input.File']",
            new FilePayload
            {
                Name = "批复.png",
                MimeType = "image/png",
                Buffer = Scan,
            }
        );
        await PressAsync("登记");
    }

    /// <summary>Enters the count of every ballot that has none yet: the first on the list are elected up to the seats.</summary>
    public async Task CountAsync(string page, DateOnly on, int present)
    {
        // Ballots nobody stands for are left alone.
        var without = 0;
        for (var n = 0; n < 12; n++)
        {
            await GoAsync(page);
            var open = Page.GetByRole(AriaRole.Link, new() { Name = "录入计票" });
            if (await open.CountAsync() == without)
                return;
            await visitor.LeaveAsync(() => open.Nth(without).ClickAsync());
            if (n == 0)
                await visitor.CheckAsync();
            if ((await Page.InputValueAsync("[name='Input.Votes[0].Name']")).Length == 0)
                without++;
            else
                await EnterAsync(on, present);
        }
        throw new InvalidOperationException("there is always another ballot to count");
    }

    /// <summary>Confirms every count that waits for a second person.</summary>
    public async Task ConfirmAsync(string page)
    {
        for (var n = 0; n < 9; n++)
        {
            await GoAsync(page);
            var waiting = Page.Locator("td").Filter(new() { HasText = "待复核" }).GetByRole(AriaRole.Link);
            if (await waiting.CountAsync() == 0)
                return;
            await visitor.LeaveAsync(() => waiting.First.ClickAsync());
            if (n == 0)
                await visitor.CheckAsync();
            await Page.GetByRole(AriaRole.Button, new() { Name = "核对无误，复核" }).ClickAsync();
            await visitor.LeaveAsync(() => Page.Locator("dialog button[value=yes]").ClickAsync());
        }
        throw new InvalidOperationException("there is always another count to confirm");
    }

    /// <summary>Gives an organization the code its papers are numbered under: a reply without a number does not count.</summary>
    public async Task NumberAsync(string organization, string code)
    {
        await LookAsync(site + "/admin/papers/numbers");
        await Page.FillAsync("#find", organization);
        await PressAsync("查找");
        await Page.SelectOptionAsync("[name='Input.OrganizationId']", new SelectOptionValue { Label = organization });
        await Page.FillAsync("[name='Input.Code']", code);
        await PressAsync("设置");
        (await Page.InnerTextAsync("main")).ShouldContain(code);
    }

    /// <summary>Makes an account for somebody, gives them a role at an organization, and hands back the link to set a password with.</summary>
    public async Task<string> InviteAsync(string userName, string displayName, string organization, string role)
    {
        await GoAsync(site + "/admin/users/new");
        await Page.FillAsync("[name='Input.UserName']", userName);
        await Page.FillAsync("[name='Input.DisplayName']", displayName);
        await PressAsync("建立账号并生成邀请链接");
        var link = await Page.InputValueAsync("#account-link");
        await FollowAsync("角色", Page.Locator("main"));
        await Page.FillAsync("#find", organization);
        await PressAsync("查找");
        await FollowAsync(organization, Page.Locator("main"));
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = role }).First.CheckAsync();
        await PressAsync("保存");
        (await visitor.TextAsync()).ShouldContain(organization);
        return link;
    }

    /// <summary>Sets a password with the link and signs in.</summary>
    public async Task AcceptAsync(string link, string userName)
    {
        await visitor.OpenAsync(new Uri(link, UriKind.RelativeOrAbsolute).IsAbsoluteUri ? new Uri(link).PathAndQuery : link);
        await Page.FillAsync("[name='Input.Password']", DemoSite.Password);
        await Page.FillAsync("[name='Input.Again']", DemoSite.Password);
        await PressAsync("设置密码");
        await visitor.SignInAsync(site, userName);
    }

    public static string Day(DateOnly on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private ILocator Paper(string template) => Page.Locator($"[id='paper-{template}']");

    private async Task EnterAsync(DateOnly on, int present)
    {
        var seats = int.Parse(await Page.InputValueAsync("[name='Input.Seats']"), CultureInfo.InvariantCulture);
        await Page.FillAsync("[name='Input.HeldOn']", Day(on));
        foreach (var field in new[] { "Present", "Issued", "Returned" })
            await Page.FillAsync($"[name='Input.{field}']", $"{present}");
        await Page.FillAsync("[name='Input.Invalid']", "0");
        for (var i = 0; await Page.Locator($"[name='Input.Votes[{i}].Name']").CountAsync() > 0; i++)
            if ((await Page.InputValueAsync($"[name='Input.Votes[{i}].Name']")).Length > 0)
                await Page.FillAsync($"[name='Input.Votes[{i}].For']", $"{(i < seats ? present - 1 - i : Math.Min(seats - 1, 1))}");
        await PressAsync("录入");
        (await visitor.TextAsync()).ShouldContain("计票已录入");
    }
}
