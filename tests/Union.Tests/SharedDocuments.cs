namespace Union.Tests;

/// <summary>Finds the real documents that lie beside the checkout; tests that need them skip by name where they are absent.</summary>
internal static class SharedDocuments
{
    public static string? Folder { get; } = Find();

    public static string Require()
    {
        Assert.SkipWhen(Folder is null, "shared/documents is not beside this checkout");
        return Folder!;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "documents");
            if (Directory.Exists(candidate))
                return candidate;
        }
        return null;
    }
}
