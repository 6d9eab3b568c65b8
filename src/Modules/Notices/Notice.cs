namespace Union.Notices;

/// <summary>A notice or policy document: a content item with what the lists of documents filter and sort by.</summary>
public sealed class Notice : ContentItem
{
    /// <summary>Its content type.</summary>
    public const string TypeName = "Notice";

    internal const int NumberKeyLength = 360;

    // Together they must fit an index row of PostgreSQL.
    internal const int SourceFolderLength = 100;
    internal const int SourcePathLength = 500;

    private Notice() { }

    internal Notice(Guid organizationId, DateTime now)
        : base(TypeName, organizationId, now) { }

    public string Kind { get; private set; } = NoticeKinds.Default;

    public string Issuer { get; private set; } = "";

    /// <summary>The organization of the tree that issued it; null when it is none of ours.</summary>
    public Guid? IssuerId { get; private set; }

    /// <summary>
    /// What no two published documents may share (<see cref="NoticeVersion.NumberKey"/>); a unique index over the published ones holds it.
    /// Null without a number, and for imported doubles.
    /// </summary>
    public string? NumberKey { get; private set; }

    /// <summary>文号 of the latest version, as shown: what editors look for beside the title.</summary>
    public string NumberText { get; private set; } = "";

    /// <summary>Since when it holds: 施行日期, else 成文日期, else the first day of its year; null when none is known.</summary>
    public DateOnly? HoldsFrom { get; private set; }

    /// <summary>The last day it holds, where its text says so.</summary>
    public DateOnly? HoldsUntil { get; private set; }

    /// <summary>试行 or 暂行.</summary>
    public bool IsTrial { get; private set; }

    /// <summary>When a document on trial has to be looked at again.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>How many of its annexes are not here.</summary>
    public int MissingAnnexes { get; private set; }

    /// <summary>The day lists sort by: 成文日期, else the day it was first published or made (UTC+8).</summary>
    public DateOnly ListedOn { get; private set; }

    /// <summary>Only the year is known: <see cref="ListedOn"/> is its first day, for sorting, and must not be shown as a date.</summary>
    public bool IsYearOnly { get; private set; }

    /// <summary>Year of <see cref="ListedOn"/>.</summary>
    public int Year { get; private set; }

    /// <summary>Name of the imported folder; null unless imported.</summary>
    public string? SourceFolder { get; private set; }

    /// <summary>Path of the imported file relative to the imported folder.</summary>
    public string? SourcePath { get; private set; }

    /// <summary>SHA-256 of the imported file, hexadecimal.</summary>
    public string? SourceHash { get; private set; }

    public override string Url => $"/notices/{Slug}";

    public override string AdminUrl => $"/admin/notices/{Id}";

    /// <summary>
    /// Keeps the content as the latest version; into <paramref name="latest"/> itself while that is still open to the author, unless
    /// <paramref name="asNew"/>.
    /// </summary>
    /// <returns>The version written: <paramref name="latest"/>, or a new one to be added.</returns>
    internal NoticeVersion Save(NoticeContent content, Author author, NoticeVersion? latest, bool asNew = false)
    {
        var version = latest;
        if (GoesInto(version, author, asNew))
            version!.Write(content, author);
        else
            version = new NoticeVersion(this, (latest?.Number ?? 0) + 1, content, author);
        NumberText = version!.NumberText;
        Keep(version, author);
        return version;
    }

    /// <summary>An imported document bears the number of one that is there: its number stays as printed and claims nothing.</summary>
    internal void SharesItsNumber() => NumberKey = null;

    internal void CameFrom(string folder, string path, string hash) => (SourceFolder, SourcePath, SourceHash) = (folder, path, hash);

    protected override void Show(ContentVersion version, DateTime since)
    {
        base.Show(version, since);
        var notice = (NoticeVersion)version;
        Kind = notice.Kind;
        Issuer = notice.Issuer;
        IssuerId = notice.IssuerId;
        NumberKey = notice.NumberKey;
        IsTrial = notice.IsTrial;
        ReviewOn = notice.IsTrial ? notice.ReviewOn : null;
        MissingAnnexes = notice.MissingAnnexes;
        IsYearOnly = notice.IssuedYear is not null;
        ListedOn = notice.IssuedOn ?? (notice.IssuedYear is { } year ? new DateOnly(year, 1, 1) : DateOnly.FromDateTime(since.AddHours(8)));
        Year = ListedOn.Year;
        HoldsFrom = notice.EffectiveOn ?? notice.IssuedOn ?? (IsYearOnly ? ListedOn : null);
        HoldsUntil = notice.EffectiveUntil;
    }
}
