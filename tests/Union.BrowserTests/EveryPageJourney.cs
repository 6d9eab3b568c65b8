namespace Union.BrowserTests;

/// <summary>Every page the menus lead to, on a wide screen and on a phone: no violation, nothing wider than the screen.</summary>
[Collection(nameof(DemoCollection))]
public sealed class EveryPageJourney(DemoSite site)
{
    [Theory]
    [InlineData("", "admin")]
    [InlineData("/hanggin", "admin")]
    public async Task Each_menu_entry_opens_a_sound_page(string prefix, string user)
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.SignInAsync(prefix, user);
        await visitor.OpenAsync(prefix + "/admin");
        var links = await visitor.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('nav a[href]')].map(a => a.getAttribute('href'))"
        );
        var addresses = links
            .Where(l => l.StartsWith(prefix + "/", StringComparison.Ordinal) && !l.Contains('#', StringComparison.Ordinal))
            .Distinct()
            .ToList();
        addresses.Count.ShouldBeGreaterThan(6);
        foreach (var address in addresses)
        {
            await visitor.Page.SetViewportSizeAsync(1280, 800);
            (await visitor.OpenAsync(address)).Ok.ShouldBeTrue(address);
            await visitor.Page.SetViewportSizeAsync(390, 844);
            await visitor.IsNoWiderAsync();
            await visitor.CheckAsync();
        }
    }

    [Fact]
    public async Task A_query_of_ten_thousand_characters_is_cut_and_answered()
    {
        using var client = new HttpClient();
        var query = Uri.EscapeDataString(new string('工', 10_000));
        foreach (var address in new[] { "/hanggin/search?q=", "/hanggin/api/v1/search?q=" })
            (await client.GetAsync(new Uri(site.Url + address + query))).IsSuccessStatusCode.ShouldBeTrue(address);
    }
}
