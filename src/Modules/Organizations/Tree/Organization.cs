namespace Union.Organizations.Tree;

/// <summary>
/// A union organization. <see cref="ParentId"/> and <see cref="Path"/> are its place of today; earlier places are
/// <see cref="OrganizationPlace"/> rows (domain.md ). Closed, never deleted.
/// </summary>
public sealed class Organization : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    public const int NameLength = 200;

    private Organization() { }

    /// <summary>A new organization below <paramref name="parent"/>; give it its first place with <see cref="OrganizationPlace"/>.</summary>
    public Organization(string name, OrganizationType type, Organization parent)
        : this(Guid.CreateVersion7(), name, type, parent.Level, parent.Path)
    {
        TenantId = parent.TenantId;
        ParentId = parent.Id;
        RegionCode = parent.RegionCode;
    }

    /// <summary>A federation at the top of its site.</summary>
    public static Organization RootOf(TenantInfo tenant, OrganizationType type, string path, Guid? parentId) =>
        new(tenant.RootOrganizationId, tenant.DisplayName, type, OrganizationLevel.Province, null)
        {
            TenantId = tenant.Id,
            ParentId = parentId,
            Path = path,
            LevelWord = tenant.LevelWord,
            RegionCode = tenant.RegionCode,
            State = OrganizationState.Active,
        };

    private Organization(Guid id, string name, OrganizationType type, OrganizationLevel parentLevel, string? parentPath)
    {
        Id = id;
        Name = name;
        Type = type;
        Level = OrganizationTypes.LevelOf(type) ?? parentLevel;
        LevelWord = LocalWords.Of(name, Level);
        Path = OrganizationPath.Of(parentPath, id);
    }

    public Guid Id { get; private set; }

    public Guid TenantId { get; private set; }

    public Guid OrganizationId => Id;

    /// <summary>Full name, as in the reply that founded it.</summary>
    public string Name { get; private set; } = "";

    public string ShortName { get; set; } = "";

    public OrganizationType Type { get; private set; }

    public JointForm? JointForm { get; set; }

    public TownshipForm? TownshipForm { get; set; }

    public OrganizationLevel Level { get; private set; }

    /// <summary>Local word of the level: 旗、苏木、嘎查; empty when the general word serves.</summary>
    public string LevelWord { get; set; } = "";

    public OrganizationState State { get; private set; }

    /// <summary>The next higher union for organization matters; null only for the top of the installation.</summary>
    public Guid? ParentId { get; private set; }

    [OrdinalText]
    public string Path { get; private set; } = "";

    /// <summary>Whom it pays its funds to, where that is not <see cref="ParentId"/> (A-01, 经费收缴关系).</summary>
    public Guid? FundsParentId { get; private set; }

    /// <summary>Administrative place, 6 to 12 digits; not the same as the union parent .</summary>
    public string RegionCode { get; set; } = "";

    /// <summary>GB/T 4754 section, A–T; empty when unknown.</summary>
    public string IndustrySection { get; set; } = "";

    /// <summary>18 characters beginning 81 or 89; empty before registration.</summary>
    [OrdinalText]
    public string SocialCreditCode { get; set; } = "";

    public string Address { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>Day of founding; null while preparing or unknown.</summary>
    public DateOnly? OpenedOn { get; private set; }

    /// <summary>First day it no longer exists.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What became of it after a merger.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>Persons, reported on <see cref="CountedOn"/>; the members module replaces them by its own counts.</summary>
    public int Workers { get; private set; }

    public int WomenWorkers { get; private set; }

    public int Members { get; private set; }

    public int WomenMembers { get; private set; }

    public DateOnly? CountedOn { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => Name;

    /// <summary>
    /// Whether it becomes a legal person by registration (domain.md 2(a).6): not federations and industrial unions, which are by law, nor
    /// outposts, branches, groups and single organizers, which never are.
    /// </summary>
    public bool MayBeRegistered =>
        !Type.IsLegalPersonByLaw()
        && !Type.IsInner()
        && Type is not OrganizationType.Organizer
        && TownshipForm is not Tree.TownshipForm.WorkCommittee;

    /// <summary>Reports the counts; why they cannot be right, or null.</summary>
    public string? Count(int workers, int womenWorkers, int members, int womenMembers, DateOnly on)
    {
        if (workers < 0 || womenWorkers < 0 || members < 0 || womenMembers < 0)
            return "人数不能是负数。";
        if (womenWorkers > workers || womenMembers > members)
            return "女职工数不能多于职工数，女会员数不能多于会员数，请核对。";
        (Workers, WomenWorkers, Members, WomenMembers, CountedOn) = (workers, womenWorkers, members, womenMembers, on);
        return null;
    }

    /// <summary>Made active by the superior's reply.</summary>
    public void Open(DateOnly on) => (State, OpenedOn, ClosedOn) = (OrganizationState.Active, on, null);

    /// <summary>Entered as it is: founded before anything was kept here, on a day that may be unknown.</summary>
    internal void Register(DateOnly? openedOn) => (State, OpenedOn) = (OrganizationState.Active, openedOn);

    public void Close(DateOnly on, Guid? successorId) => (State, ClosedOn, SuccessorId) = (OrganizationState.Dissolved, on, successorId);

    /// <summary>Takes back a <see cref="Close"/>: the reorganization that ended it was undone.</summary>
    internal void Reopen(OrganizationState state) => (State, ClosedOn, SuccessorId) = (state, null, null);

    /// <summary>Puts back counts as they were reported before.</summary>
    internal void Recount(int workers, int womenWorkers, int members, int womenMembers, DateOnly? on) =>
        (Workers, WomenWorkers, Members, WomenMembers, CountedOn) = (workers, womenWorkers, members, womenMembers, on);

    public void Rename(string name)
    {
        Name = name;
        LevelWord = LocalWords.Of(name, Level) is { Length: > 0 } word ? word : LevelWord;
    }

    public void ChangeType(OrganizationType type, OrganizationLevel level) => (Type, Level) = (type, level);

    /// <summary>Today's place; the dated link is kept by <see cref="OrganizationPlace"/>.</summary>
    internal void Stand(Guid? parentId, string path) => (ParentId, Path) = (parentId, path);

    internal void PayTo(Guid? fundsParentId) => FundsParentId = fundsParentId;
}
