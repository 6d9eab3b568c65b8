using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Union.Core.Modules;

namespace Union.Core.Host;

/// <summary>Gives every Razor page the gate of its feature and its own attributes as endpoint metadata, so that both are checked before the page is built.</summary>
internal sealed class PageConventions(FeatureCatalog catalog) : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        model.EndpointMetadata.Add(catalog.GateOf(model.HandlerType));
        foreach (var attribute in model.HandlerType.GetCustomAttributes(true))
            if (!model.EndpointMetadata.Contains(attribute))
                model.EndpointMetadata.Add(attribute);
    }
}
