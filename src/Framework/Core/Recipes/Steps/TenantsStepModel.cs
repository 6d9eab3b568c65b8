namespace Union.Core.Recipes.Steps;

internal sealed record TenantsStepModel(IReadOnlyList<TenantModel> Tenants);
