using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Reorganizations;

/// <summary>What a reorganization would do, with every row it touches loaded once, and why it may not be done.</summary>
internal sealed class ReorganizationPlan(Reorganization reorganization, Organization subject)
{
    public Reorganization Reorganization { get; } = reorganization;

    public Organization Subject { get; } = subject;

    /// <summary>The superior of today.</summary>
    public Organization? Superior { get; set; }

    public Organization? Target { get; set; }

    public Organization? ChildrenParent { get; set; }

    public SplitChoices? Split { get; set; }

    /// <summary>The subject and everything below it, dissolved ones too.</summary>
    public IReadOnlyList<Organization> Subtree { get; set; } = [];

    /// <summary>The open place of each organization of the subtree.</summary>
    public IReadOnlyDictionary<Guid, OrganizationPlace> Places { get; set; } = new Dictionary<Guid, OrganizationPlace>();

    public IReadOnlyList<Organization> Children => [.. Subtree.Where(o => o.ParentId == Subject.Id && o.State != OrganizationState.Dissolved)];

    public List<Relocation> Relocations { get; } = [];

    /// <summary>Coverage that ends.</summary>
    public List<Coverage> Ending { get; } = [];

    /// <summary>Units of <see cref="Ending"/> that the successor covers from then on.</summary>
    public List<Guid> Continued { get; } = [];

    public IReadOnlyDictionary<Guid, string> UnitNames { get; set; } = new Dictionary<Guid, string>();

    /// <summary>Funds links to the union that ends; they go on to its successor or superior.</summary>
    public List<FundsLink> Funds { get; } = [];

    /// <summary>Who pays by those links.</summary>
    public IReadOnlyDictionary<Guid, Organization> Payers { get; set; } = new Dictionary<Guid, Organization>();

    /// <summary>The subject itself and the branches and groups inside it that end with it.</summary>
    public List<Organization> Closing { get; } = [];

    /// <summary>The name before anything was done.</summary>
    public string OldName { get; } = subject.Name;

    public List<string> Refusals { get; } = [];

    public bool MayGoOn => Refusals.Count == 0;

    /// <summary>How many organizations get another place in the tree.</summary>
    public int Moving => Subtree.Count(o => Relocations.Any(r => OrganizationPath.IsWithin(o.Path, r.Organization.Path)));

    public void Refuse(string? why)
    {
        if (why is not null && !Refusals.Contains(why))
            Refusals.Add(why);
    }
}
