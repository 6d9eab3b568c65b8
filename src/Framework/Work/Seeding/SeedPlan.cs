using System.Globalization;

namespace Union.Work.Seeding;

/// <summary>Which synthetic sites a scale has, parents first. Region codes begin with 99, which no place has (domain.md 3).</summary>
public static class SeedPlan
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private static readonly string[] Numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    public static IReadOnlyList<SeedSite> Of(SeedScale scale) =>
        scale switch
        {
            // domain.md 6: 杭锦旗 (S0); the average union is smaller there than in the region.
            SeedScale.County =>
            [
                new SeedSite("seed-county", "测甲旗总工会", null, "999801", "旗")
                {
                    Townships = 12,
                    Villages = 7,
                    Unions = 420,
                    Units = 620,
                    Members = 18_000,
                },
            ],
            SeedScale.City =>
            [
                .. Prefecture(
                    99,
                    "测市",
                    "市",
                    "seed-city",
                    counties: 14,
                    townships: 158,
                    villages: 316,
                    unions: 4_500,
                    units: 6_500,
                    members: 300_000
                ),
            ],
            SeedScale.Library => [new SeedSite("seed-library", "测乙旗总工会", null, "999901", "旗") { Documents = 120_000, Versions = 1_000_000 }],
            _ => [.. Region()],
        };

    private static IEnumerable<SeedSite> Region()
    {
        const int prefectures = 12;
        var random = new SeedRandom(990000);
        var counties = random.Shares(103, prefectures, 0.25, least: 5);
        var townships = random.Shares(1_225, prefectures, 0.3, least: 40);
        var villages = random.Shares(2_450, prefectures, 0.3, least: 80);
        var unions = random.Shares(64_000, prefectures, 0.45, least: 2_000);
        for (var i = 0; i < prefectures; i++)
        {
            var isLeague = i % 4 == 3;
            foreach (
                var site in Prefecture(
                    i + 1,
                    $"测{Numbers[i]}{(isLeague ? "盟" : "市")}",
                    isLeague ? "盟" : "市",
                    string.Create(CultureInfo.InvariantCulture, $"seed-{i + 1:00}"),
                    counties[i],
                    townships[i],
                    villages[i],
                    unions[i],
                    units: Part(92_000, unions, i),
                    members: Part(5_708_000, unions, i)
                )
            )
                yield return site;
        }
    }

    private static IEnumerable<SeedSite> Prefecture(
        int number,
        string place,
        string word,
        string name,
        int counties,
        int townships,
        int villages,
        int unions,
        int units,
        int members
    )
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"99{number:00}");
        yield return new SeedSite(name, place + "总工会", null, code + "00", word);
        var random = new SeedRandom(int.Parse(code, CultureInfo.InvariantCulture));
        var unionsOf = random.Shares(unions, counties, 0.6, least: unions / counties / 4);
        var townshipsOf = random.Shares(townships, counties, 0.3, least: 3);
        var villagesOf = random.Shares(villages, counties, 0.3, least: 3);
        for (var i = 0; i < counties; i++)
        {
            var countyWord = (i % 4) switch
            {
                0 => "区",
                1 => "县",
                _ => "旗",
            };
            var stem = Stems[i % Stems.Length] + (i < Stems.Length ? "" : Numbers[i / Stems.Length]);
            yield return new SeedSite(
                string.Create(CultureInfo.InvariantCulture, $"{name}-{i + 1:00}"),
                $"{place}{stem}{countyWord}总工会",
                name,
                string.Create(CultureInfo.InvariantCulture, $"{code}{i + 1:00}"),
                countyWord
            )
            {
                Townships = townshipsOf[i],
                Villages = villagesOf[i],
                Unions = unionsOf[i],
                Units = Part(units, unionsOf, i),
                Members = Part(members, unionsOf, i),
            };
        }
    }

    // In proportion to the unions, adding up exactly: the parts before and including i, less the parts before.
    private static int Part(int whole, int[] unions, int i)
    {
        long all = unions.Sum();
        int UpTo(int end) => (int)(whole * (long)unions.Take(end).Sum() / all);
        return UpTo(i + 1) - UpTo(i);
    }
}
