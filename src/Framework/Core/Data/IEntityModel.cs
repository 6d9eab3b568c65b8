using Microsoft.EntityFrameworkCore;

namespace Union.Core.Data;

/// <summary>A module's part of the model: its entities, keys, lengths and indexes. Registered with <c>AddEntityModel</c>.</summary>
public interface IEntityModel
{
    void Configure(ModelBuilder model);
}
