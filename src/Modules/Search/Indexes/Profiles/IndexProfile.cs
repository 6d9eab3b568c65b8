using System.Text.RegularExpressions;

namespace Union.Search.Indexes.Profiles;

/// <summary>
/// An index that every node keeps as a file of its own: which sources it takes and who may ask it. It serves all sites of the installation
/// and belongs to the topmost. The numbers say how often a rebuild and a reset were asked for; a node whose file bears a smaller one obeys.
/// </summary>
internal sealed partial class IndexProfile : ITenantOwned, IVersioned, IRecordTitle
{
    public const string DefaultName = "default";
    public const int NameLength = 40;
    public const int DisplayNameLength = 60;
    public const int KindsLength = 400;

    private IndexProfile() { }

    public IndexProfile(string name, string displayName, IEnumerable<string> kinds, bool isOpen)
    {
        Name = name;
        Change(displayName, kinds, isOpen);
    }

    /// <summary>The index of an installation where nobody has touched any: all sources, open to everyone.</summary>
    public static IndexProfile Default() => new(DefaultName, "全部内容", [], isOpen: true);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>Names the index in addresses, recipes, permissions and file names.</summary>
    public string Name { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    /// <summary>Kinds of its sources, separated by blanks; empty for all.</summary>
    public string Kinds { get; private set; } = "";

    /// <summary>Everyone may ask it; otherwise it takes a permission of its own.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>How often a rebuild was asked for.</summary>
    public int Rebuilds { get; private set; }

    /// <summary>How often a reset was asked for.</summary>
    public int Resets { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => DisplayName;

    public bool IsDefault => Name == DefaultName;

    public IReadOnlyList<string> KindList => Kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Name of the permission to ask it, unless it is open.</summary>
    public string Permission => PermissionOf(Name);

    public static string PermissionOf(string name) => $"QueryIndex_{name}";

    /// <summary>A name as recipes may write it; Orchard's have capitals.</summary>
    public static string NameOf(string written) => written.ToLowerInvariant();

    public static bool IsName(string name) => name.Length <= NameLength && Names().IsMatch(name);

    public void Change(string displayName, IEnumerable<string> kinds, bool isOpen)
    {
        DisplayName = displayName;
        Kinds = string.Join(' ', kinds.Distinct().Order(StringComparer.Ordinal));
        IsOpen = isOpen;
    }

    public void Rebuild() => Rebuilds++;

    public void Reset() => Resets++;

    public bool Takes(string kind) => Kinds.Length == 0 || KindList.Contains(kind);

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex Names();
}
