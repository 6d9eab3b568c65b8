namespace Union.Organizations.Tree;

/// <summary>What one site holds: active grassroots unions, their members, open employing units.</summary>
internal sealed record SiteCount(int Unions, int Members, int Units);
