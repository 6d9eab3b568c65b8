using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Modules;
using Union.Tests.Hosting;

namespace Union.Tests.Architecture;

/// <summary>Two modules whose views compile to one path lose one of them without a word.</summary>
public sealed class ViewPathTests
{
    [Fact]
    public async Task No_two_views_share_a_path()
    {
        await using var app = await UnionApp.StartAsync();
        var assemblies = app.Services.GetRequiredService<FeatureCatalog>().Modules.Select(m => m.Assembly).Append(typeof(Web.WebExtensions).Assembly);
        var views = assemblies
            .SelectMany(a => a.GetCustomAttributes<RazorCompiledItemAttribute>().Select(v => (v.Identifier, a.GetName().Name!)))
            .ToList();
        views.Count.ShouldBeGreaterThan(20);
        Clashes(views).ShouldBeEmpty();
    }

    [Fact]
    public void A_clash_is_found() =>
        Clashes([("/Pages/Index.cshtml", "A"), ("/pages/index.cshtml", "B"), ("/Pages/Other.cshtml", "A")]).Count().ShouldBe(1);

    private static IEnumerable<string> Clashes(IEnumerable<(string Path, string Assembly)> views) =>
        views
            .Where(v => !v.Path.EndsWith("/_ViewImports.cshtml", StringComparison.Ordinal)) // inlined into each view, never looked up
            .GroupBy(v => v.Path, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(v => v.Assembly))}");
}
