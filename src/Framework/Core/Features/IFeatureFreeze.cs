namespace Union.Core.Features;

/// <summary>Says what freezes in the current tenant when a feature goes off; asked before the switch, shown to the admin.</summary>
public interface IFeatureFreeze
{
    string FeatureId { get; }

    /// <summary>Sentences such as 「12 条已发布公告将不再显示」.</summary>
    Task<IReadOnlyList<string>> DescribeAsync(CancellationToken cancellationToken);
}
