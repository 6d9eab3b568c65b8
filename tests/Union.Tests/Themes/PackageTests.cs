using System.Text.RegularExpressions;
using Union.Tests.Architecture;

namespace Union.Tests.Themes;

/// <summary>The front-end packages and the icons the pages name.</summary>
public sealed partial class PackageTests
{
    private static readonly string Themes = Path.Combine(Repository.Root, "src", "Themes");

    [Fact]
    public void LockFile_NamesNoRegistry()
    {
        var lockFile = File.ReadAllText(Path.Combine(Themes, "package-lock.json"));

        lockFile.ShouldContain("\"integrity\"");
        lockFile.ShouldNotContain("\"resolved\"");
    }

    [Fact]
    public void EveryIconThatIsNamed_IsInTheSprite()
    {
        var sprite = File.ReadAllLines(Path.Combine(Themes, "icons.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToHashSet(StringComparer.Ordinal);

        var named = Repository
            .Files("src", "*.cs")
            .Concat(Repository.Files("src", "*.cshtml"))
            .SelectMany(file => IconsIn(File.ReadAllText(file)))
            .ToHashSet(StringComparer.Ordinal);

        named.Count.ShouldBeGreaterThan(30);
        named.Except(sprite).ShouldBeEmpty("add them to src/Themes/icons.txt");
    }

    [Theory]
    [InlineData("<u-icon name=\"nowhere\" />")]
    [InlineData("<u-empty icon=\"nowhere\" title=\"空\">")]
    [InlineData("n => n.Icon(\"nowhere\").Url(\"/x\")")]
    public void ANamedIcon_IsSeen(string text) => IconsIn(text).ShouldBe(["nowhere"]);

    private static IEnumerable<string> IconsIn(string text) => Named().Matches(text).Select(m => m.Groups["name"].Value);

    [GeneratedRegex("""(<u-icon name="|\sicon="|\bIcon\("|\bIconHtml\(")(?<name>[a-z0-9-]+)["]""")]
    private static partial Regex Named();
}
