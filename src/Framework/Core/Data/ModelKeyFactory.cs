using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Union.Core.Data;

/// <summary>Two hosts in one process may have different modules, so the model is cached by the set of its parts.</summary>
internal sealed class ModelKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((UnionDbContext)context).ModelKey, designTime);
}
