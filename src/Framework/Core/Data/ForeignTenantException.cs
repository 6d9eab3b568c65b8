namespace Union.Core.Data;

/// <summary>A row of another tenant was to be written outside the door; nothing was saved.</summary>
public sealed class ForeignTenantException(string entity) : InvalidOperationException($"拒绝写入其他站点的数据（{entity}）。") { }
