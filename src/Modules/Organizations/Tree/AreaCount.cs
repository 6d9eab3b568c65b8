namespace Union.Organizations.Tree;

/// <summary>What stands below one organization of the next level.</summary>
internal sealed record AreaCount(Guid Id, string Name, OrganizationLevel Level, string LevelWord, int Unions, int Members, int Units)
{
    /// <summary>Shade of its tile, 1 to 4, against the fullest.</summary>
    public int Heat(int most) => most == 0 ? 1 : Math.Clamp(1 + (int)(4L * Unions / (most + 1)), 1, 4);
}
