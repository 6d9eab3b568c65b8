using System.Text.Json;
using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>A person at a browser. <see cref="OpenAsync"/> and <see cref="CheckAsync"/> look at each page with axe-core.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() =>
        File.ReadAllText(Path.Combine(DemoSite.Root, "src", "Themes", "node_modules", "axe-core", "axe.min.js"))
    );

    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    internal Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        context.Page += (_, opened) => Watch(opened);
        Watch(page);
    }

    public IPage Page { get; private set; }

    public async Task<IResponse> OpenAsync(string address)
    {
        var response = await Page.GotoAsync(address);
        if (response!.Ok)
            await CheckAsync();
        return response;
    }

    public async Task SignInAsync(string site, string userName)
    {
        await OpenAsync(site + "/login");
        await Page.FillAsync("[name='Input.UserName']", userName);
        await Page.FillAsync("[name='Input.Password']", DemoSite.Password);
        await ClickAsync(AriaRole.Button, "登录");
        Page.Url.ShouldNotContain("/login");
    }

    /// <summary>Clicks what carries this role and name, waits for the page it leads to and looks at it.</summary>
    public async Task ClickAsync(AriaRole role, string name, bool exact = false)
    {
        await LeaveAsync(() => Page.GetByRole(role, new() { Name = name, Exact = exact }).First.ClickAsync());
        await CheckAsync();
    }

    /// <summary>Does what leads to another page and waits until that page stands.</summary>
    public async Task LeaveAsync(Func<Task> leave)
    {
        await Page.EvaluateAsync("() => { window.unionStillHere = true; }");
        await leave();
        await Page.WaitForFunctionAsync("() => !window.unionStillHere && document.readyState !== 'loading'");
    }

    /// <summary>Clicks what opens a second window and returns that window.</summary>
    public async Task<IPage> ClickToNewPageAsync(AriaRole role, string name)
    {
        var opened = await _context.RunAndWaitForPageAsync(() => Page.GetByRole(role, new() { Name = name, Exact = true }).First.ClickAsync());
        await opened.WaitForLoadStateAsync();
        return opened;
    }

    /// <summary>No accessibility violation and no script error on the page as it stands.</summary>
    public async Task CheckAsync(IPage? page = null)
    {
        page ??= Page;
        await page.EvaluateAsync(Axe.Value);
        // Colours on their way from one to another are neither; what turns without end is left to turn.
        await page.EvaluateAsync(
            "() => Promise.all(document.getAnimations().filter(a => a.effect?.getTiming().iterations !== Infinity).map(a => a.finished.catch(() => {})))"
        );
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`)
            """
        );
        found.EnumerateArray().Select(v => $"{page.Url} {v.GetString()}").ShouldBeEmpty();
        _errors.ShouldBeEmpty();
    }

    /// <summary>The page does not run off the screen to the side.</summary>
    public async Task IsNoWiderAsync() =>
        (await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth")).ShouldBeLessThanOrEqualTo(0, Page.Url);

    /// <summary>Opens a page again and again until it shows what is done in the background after a save.</summary>
    public async Task UntilAsync(string address, Func<Task<bool>> holds)
    {
        await Waiting.UntilAsync(async () =>
        {
            await Page.GotoAsync(address);
            return await holds();
        });
    }

    /// <summary>Opens a page until these words stand on it, and looks at it.</summary>
    public async Task UntilSaysAsync(string address, string words)
    {
        await UntilAsync(address, async () => (await TextAsync()).Contains(words, StringComparison.Ordinal));
        await CheckAsync();
    }

    public async Task<string> TextAsync() => await Page.InnerTextAsync("body");

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => _errors.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            // A 404 asked for on purpose is reported by the browser as an error too.
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
                _errors.Add($"{page.Url}: {message.Text}");
        };
    }
}
