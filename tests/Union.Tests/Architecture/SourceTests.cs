using System.Text.RegularExpressions;

namespace Union.Tests.Architecture;

/// <summary>Rules read off the source text.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Views_hold_no_inline_script_style_or_handler() => Offenders(Repository.Files("src", "*.cshtml"), Inline()).ShouldBeEmpty();

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<button onclick='x()'>")]
    [InlineData("<script>alert(1)</script>")]
    public void Inline_code_is_found(string text) => Inline().IsMatch(text).ShouldBeTrue();

    [Theory]
    [InlineData("<script src=\"/a.js\" defer></script>")]
    [InlineData("<a href=\"/x?style=1\">")]
    public void External_code_is_not(string text) => Inline().IsMatch(text).ShouldBeFalse();

    /// <summary>Razor resolves ~/ where it is written out; in front of an expression it would reach the browser as it stands.</summary>
    [Fact]
    public void Links_put_together_are_resolved() => Offenders(Repository.Files("src", "*.cshtml"), Unresolved()).ShouldBeEmpty();

    [Theory]
    [InlineData("<a class=\"btn\" href=\"~@row.Link\">")]
    [InlineData("<form action='~@(Model.Url)'>")]
    public void An_unresolved_link_is_found(string text) => Unresolved().IsMatch(text).ShouldBeTrue();

    [Fact]
    public void Only_the_framework_lifts_the_tenant_filter() => Offenders(Repository.Files("src/Modules", "*.cs"), LiftedFilter()).ShouldBeEmpty();

    [Fact]
    public void A_namespace_equals_its_folder()
    {
        var wrong = new List<string>();
        foreach (var file in Repository.Files("src", "*.cs"))
        {
            var declared = Namespace().Match(File.ReadAllText(file)).Groups[1].Value;
            var parts = Path.GetDirectoryName(file)![(Repository.Root.Length + 1)..].Split('/');
            var expected = parts switch
            {
                ["src", "Framework" or "Modules", var project, .. var rest] => string.Join('.', ["Union", project, .. rest]),
                ["src", "Themes", var theme, .. var rest] => string.Join('.', ["Union", "Themes", theme, .. rest]),
                ["src", "Host", .. var rest] => string.Join('.', ["Union", "Host", .. rest]),
                _ => "",
            };
            if (declared is not "" && declared != expected)
                wrong.Add($"{file[Repository.Root.Length..]}: {declared}");
        }
        wrong.ShouldBeEmpty();
    }

    private static List<string> Offenders(IEnumerable<string> files, Regex rule) =>
        [.. files.Where(f => rule.IsMatch(File.ReadAllText(f))).Select(f => f[Repository.Root.Length..])];

    [GeneratedRegex(@"<[a-zA-Z][^>]*\s(style|on[a-z]+)\s*=\s*[""']|<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]")]
    private static partial Regex Inline();

    // Tag helpers of the platform (u-…) resolve for themselves.
    [GeneratedRegex(@"<(?!u-)[a-zA-Z][^>]*\s[a-z]+=[""']~@")]
    private static partial Regex Unresolved();

    [GeneratedRegex(@"IgnoreQueryFilters")]
    private static partial Regex LiftedFilter();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
