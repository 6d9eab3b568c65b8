using Union.Web.Display;

namespace Union.Tenants.Audit;

/// <summary>The filter of the audit page as it stands in the address.</summary>
internal sealed class AuditInput
{
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? Who { get; set; }

    public string? Act { get; set; }

    public Guid? Record { get; set; }

    /// <summary>Days are days here, both inclusive.</summary>
    public ActFilter ToFilter() =>
        new()
        {
            From = From is { } from ? ChinaTime.ToUtc(from.ToDateTime(TimeOnly.MinValue)) : null,
            To = To is { } to ? ChinaTime.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null,
            UserName = Who?.Trim(),
            Name = Act?.Trim(),
            RecordId = Record,
        };
}
