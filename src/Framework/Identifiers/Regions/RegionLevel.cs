namespace Union.Identifiers.Regions;

/// <summary>The tier of a place. The names are those of mainland provinces; 旗 and 市辖区 are <see cref="County"/>, 苏木 and 街道 are <see cref="Township"/>.</summary>
public enum RegionLevel
{
    Province,
    Prefecture,
    County,
    Township,
    Village,
}
