namespace Union.Organizations.Import.Planning;

/// <summary>The subtree a file goes into, and the subtrees the person may import into.</summary>
internal sealed record ScopePaths(string Top, IReadOnlyList<string> Held)
{
    /// <summary>Why nothing may be put below the organization with this path; null when it may.</summary>
    public string? WhyNot(string path, string name) =>
        !OrganizationPath.IsWithin(path, Top) ? $"“{name}”不在这次导入所选的工会下面，请改选更高的工会，或从这个文件里去掉这一行。"
        : !Held.Any(held => OrganizationPath.IsWithin(path, held)) ? $"您没有在“{name}”下面导入的权限，请由它的上级工会导入。"
        : null;
}
