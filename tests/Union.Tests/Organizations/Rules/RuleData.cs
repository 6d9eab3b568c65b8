using System.Collections.Frozen;
using Union.Core.Tenants;
using Union.Identifiers.People;
using Union.Organizations.Founding;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Founding.Enrolments;
using Union.Organizations.Terms;
using Union.Organizations.Tree;

namespace Union.Tests.Organizations.Rules;

/// <summary>Unions and terms that exist in memory only, for tests of the numbers.</summary>
internal static class RuleData
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static TheoryData<string> EachPlace() => [.. ExpectedRules.Profiles];

    /// <summary>Every place with every one of the values.</summary>
    public static TheoryData<string, T> EachPlace<T>(params T[] values)
    {
        var data = new TheoryData<string, T>();
        foreach (var profile in ExpectedRules.Profiles)
        foreach (var value in values)
            data.Add(profile, value);
        return data;
    }

    public static Organization Union(int members = 30, int women = 0, int womenWorkers = 0, OrganizationType type = OrganizationType.SingleUnion)
    {
        var id = Guid.CreateVersion7();
        var site = new TenantInfo(id, "qi", "测试旗", null, "/", "qi", [], TenantState.Running, "999901", "旗", "", id, FrozenSet<string>.Empty);
        var union = new Organization("测试厂工会", type, Organization.RootOf(site, OrganizationType.CountyFederation, "/" + id, null));
        union.Count(Math.Max(members, womenWorkers), Math.Max(women, womenWorkers), members, women, Today).ShouldBeNull();
        return union;
    }

    /// <summary>A founding with so many members, of them so many women; three seats on each committee unless told.</summary>
    public static FoundingFile Founding(int members, int women, int committee = 3, int audit = 3, int womenSeats = 1)
    {
        var founding = new UnionFounding("测试厂工会", OrganizationType.SingleUnion, FoundingWay.SingleUnit, Guid.CreateVersion7())
        {
            CommitteeSeats = committee,
            AuditSeats = audit,
            WomenSeats = womenSeats,
        };
        var enrolled = Enumerable
            .Range(0, members)
            .Select(i => new Enrolment(founding, $"会员{i}", i < women ? Sex.Female : Sex.Male, "一车间", Today));
        return new FoundingFile(founding) { Members = [.. enrolled] };
    }

    /// <summary>A term that ends on the day.</summary>
    public static Term Term(DateOnly endsOn) => new(Guid.CreateVersion7(), 1, endsOn.AddYears(-5).AddDays(1), endsOn, 5);
}
