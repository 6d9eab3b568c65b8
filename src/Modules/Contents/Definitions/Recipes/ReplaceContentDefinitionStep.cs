using Union.Core.Modules;

namespace Union.Contents.Definitions.Recipes;

/// <summary>Recipe step <c>ReplaceContentDefinition</c>: afterwards the types and parts it names are exactly as written.</summary>
internal sealed class ReplaceContentDefinitionStep(UnionDbContext db, Enabled<ICodeContentType> code)
    : DefinitionsStep("ReplaceContentDefinition", db, code)
{
    protected override ContentTypeDefinition Combine(ContentTypeDefinition known, ContentTypeDefinition brought) => brought;

    protected override ContentPartDefinition Combine(ContentPartDefinition known, ContentPartDefinition brought) => brought;
}
