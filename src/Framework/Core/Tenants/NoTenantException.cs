namespace Union.Core.Tenants;

/// <summary>Tenant-owned data were asked for outside any tenant: a programming error, never a state to recover from.</summary>
public sealed class NoTenantException() : InvalidOperationException("没有确定当前站点，拒绝访问站点数据。") { }
