namespace Union.Core.Tenants;

/// <summary>Orchard's tenant states. Only a running tenant answers requests and runs tasks.</summary>
public enum TenantState
{
    Uninitialized,
    Initializing,
    Running,
    Disabled,
    Invalid,
}
