namespace Union.Notices.Heads;

/// <summary>Which files of a version are annexes: chosen ones stay while the file is there, and a file named like a missing annex is that annex.</summary>
internal static class AnnexFiles
{
    public static NoticeContent Match(NoticeContent content, IReadOnlyCollection<(string Title, string Sha256)> files) =>
        content with
        {
            Annexes = [.. content.Annexes.Select(a => Match(a, files))],
        };

    private static NoticeAnnex Match(NoticeAnnex annex, IReadOnlyCollection<(string Title, string Sha256)> files)
    {
        if (annex.Text.Length > 0 || files.Any(f => f.Sha256 == annex.FileSha256))
            return annex;
        var key = HeadProposals.Key(annex.Title);
        return annex with { FileSha256 = files.Where(f => HeadProposals.Key(f.Title) == key).Select(f => f.Sha256).FirstOrDefault() };
    }
}
