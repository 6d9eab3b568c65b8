namespace Union.Notices.Reading;

/// <summary>A published notice in a list.</summary>
internal sealed record NoticeListRow(
    Guid Id,
    string Slug,
    string Title,
    string Kind,
    string NumberText,
    string Issuer,
    DateOnly ListedOn,
    bool IsYearOnly,
    bool IsForStaff,
    string Summary
);
