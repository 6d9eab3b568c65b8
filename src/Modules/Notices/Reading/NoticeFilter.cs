using System.Globalization;

namespace Union.Notices.Reading;

/// <summary>What limits the public list: <c>?kind=通知&amp;year=2026&amp;issuer=…&amp;topic=…</c>.</summary>
internal sealed record NoticeFilter(string? Kind, int? Year, string? Issuer, string? Validity = null, Guid? Topic = null)
{
    /// <summary>What a count under this filter is kept by.</summary>
    public string Name(bool withStaff, DateOnly today) =>
        string.Create(CultureInfo.InvariantCulture, $"notices.listed|{withStaff}|{Kind}|{Year}|{Issuer}|{Validity}|{today}|{Topic}");

    public IQueryable<Notice> Apply(IQueryable<Notice> notices)
    {
        if (!string.IsNullOrEmpty(Kind))
            notices = notices.Where(n => n.Kind == Kind);
        if (Year is { } year)
            notices = notices.Where(n => n.Year == year);
        if (!string.IsNullOrEmpty(Issuer))
            notices = notices.Where(n => n.Issuer == Issuer);
        return notices;
    }
}
