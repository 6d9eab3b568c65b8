using Union.Organizations.Tree;

namespace Union.Organizations.Import.Planning;

/// <summary>The site's organizations in memory, found by code and by name: tens of thousands of rows are matched without a query each.</summary>
internal sealed class OrganizationBook
{
    private readonly Dictionary<Guid, Organization> _byId;
    private readonly ILookup<string, Organization> _byCode;
    private readonly ILookup<string, Organization> _byName;
    private readonly ILookup<string, Organization> _byLooseName;

    public OrganizationBook(IReadOnlyCollection<Organization> organizations)
    {
        _byId = organizations.ToDictionary(o => o.Id);
        var alive = organizations.Where(o => o.State != OrganizationState.Dissolved).ToList();
        _byCode = alive.Where(o => o.SocialCreditCode.Length > 0).ToLookup(o => o.SocialCreditCode, StringComparer.Ordinal);
        _byName = alive.ToLookup(o => PlainName.Of(o.Name), StringComparer.Ordinal);
        _byLooseName = alive.ToLookup(o => PlainName.Loose(o.Name), StringComparer.Ordinal);
    }

    public Organization? Find(Guid id) => _byId.GetValueOrDefault(id);

    public Organization? ByCode(string code) => code.Length == 0 ? null : _byCode[code].FirstOrDefault();

    public IEnumerable<Organization> ByName(string name) => _byName[PlainName.Of(name)];

    public IEnumerable<Organization> ByLooseName(string name) => _byLooseName[PlainName.Loose(name)];

    /// <summary>The one organization that a cell names by code or full name; otherwise why it cannot be told.</summary>
    public (Organization? Found, string? Problem) Named(string text, string what)
    {
        if (ByCode(text.ToUpperInvariant()) is { } coded)
            return (coded, null);
        var named = ByName(text).Take(2).ToList();
        return named.Count switch
        {
            1 => (named[0], null),
            0 => (null, $"{what}“{text}”没有找到：请核对全称，或填它的统一社会信用代码；还没有录入的先导入它。"),
            _ => (null, $"{what}“{text}”有几个同名的组织，请改填统一社会信用代码。"),
        };
    }
}
