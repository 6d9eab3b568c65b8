using System.Globalization;
using Union.Web.Lists;

namespace Union.Tests.Framework.Web.Lists;

public sealed class KeyPageTests
{
    private static readonly int[] Rows = [.. Enumerable.Range(1, 25)];

    [Fact]
    public void WalkingForwardsAndBack_ShowsEveryRowOnce()
    {
        var seen = new List<int>();
        var page = Read(new KeyRequest(Size: 10));
        page.Previous.ShouldBeNull();
        seen.AddRange(page.Items);
        while (page.Next is { } next)
        {
            page = Read(new KeyRequest(After: next, Size: 10));
            seen.AddRange(page.Items);
        }
        seen.ShouldBe(Rows);

        page = Read(new KeyRequest(Before: page.Previous, Size: 10));
        page.Items.ShouldBe(Enumerable.Range(11, 10));
        page = Read(new KeyRequest(Before: page.Previous, Size: 10));
        page.Items.ShouldBe(Enumerable.Range(1, 10));
        page.Previous.ShouldBeNull();
        page.Next.ShouldBe("10");
    }

    [Fact]
    public void NothingFound_HasNoWayOn()
    {
        var page = KeyPage.Of(Array.Empty<int>(), new KeyRequest(After: "99"), Key);

        page.Next.ShouldBeNull();
        page.Previous.ShouldBeNull();
    }

    private static KeyPage<int> Read(KeyRequest ask)
    {
        var rows = ask switch
        {
            { IsBackward: true } => Rows.Reverse().Where(r => r < Number(ask.Before!)),
            { After: { } after } => Rows.Where(r => r > Number(after)),
            _ => Rows,
        };
        return KeyPage.Of([.. rows.Take(ask.Take)], ask, Key, Rows.Length);
    }

    private static string Key(int row) => row.ToString(CultureInfo.InvariantCulture);

    private static int Number(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
