using Union.Core.Modules;

namespace Union.Contents.Definitions.Recipes;

/// <summary>Recipe step <c>ContentDefinition</c>: makes types and parts, or changes what it names of those that are there.</summary>
internal sealed class ContentDefinitionStep(UnionDbContext db, Enabled<ICodeContentType> code) : DefinitionsStep("ContentDefinition", db, code)
{
    protected override ContentTypeDefinition Combine(ContentTypeDefinition known, ContentTypeDefinition brought) => Merging.Into(known, brought);

    protected override ContentPartDefinition Combine(ContentPartDefinition known, ContentPartDefinition brought) => Merging.Into(known, brought);
}
