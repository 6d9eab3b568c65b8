using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Fields;
using Union.Contents.Parts;
using Union.Core.Modules;

namespace Union.Contents.Definitions.Recipes;

/// <summary>Content types and parts that a recipe brings. Parts and fields of kinds nobody here knows are kept as they are written, and reported.</summary>
internal abstract partial class DefinitionsStep(string stepName, UnionDbContext db, Enabled<ICodeContentType> code)
    : RecipeStep<ContentDefinitionStepModel>(stepName)
{
    /// <summary>Kind of <see cref="RecipeOutlook"/>: a content type that will be there.</summary>
    public const string TypeOutlook = "content-type";

    protected override Task CheckAsync(ContentDefinitionStepModel model, RecipeExecutionContext context)
    {
        var types = model.ContentTypes ?? [];
        for (var i = 0; i < types.Count; i++)
        {
            CheckName(types[i].Name, $"ContentTypes[{i}].Name", context);
            if (code.Any(c => c.Type.Name == types[i].Name))
                context.Problem($"ContentTypes[{i}].Name", $"类型“{types[i].Name}”由程序定义，配方不能改变它；请从配方里去掉。");
            if (types[i].DisplayName.Length > ContentItem.TypeLength)
                context.Problem($"ContentTypes[{i}].DisplayName", $"名称不能超过 {ContentItem.TypeLength} 个字。");
            context.Outlook.Bring(TypeOutlook, types[i].Name);
            foreach (var permission in DynamicPermissions.NamesOf(types[i].Name))
                context.Outlook.Bring(RecipeOutlook.Permission, permission);
        }
        var parts = model.ContentParts ?? [];
        for (var i = 0; i < parts.Count; i++)
        {
            CheckName(parts[i].Name, $"ContentParts[{i}].Name", context);
            var fields = parts[i].ContentPartFieldDefinitionRecords ?? [];
            for (var j = 0; j < fields.Count; j++)
                CheckName(fields[j].Name, $"ContentParts[{i}].ContentPartFieldDefinitionRecords[{j}].Name", context);
        }
        return Task.CompletedTask;
    }

    protected override async Task HandleAsync(ContentDefinitionStepModel model, RecipeExecutionContext context)
    {
        foreach (var part in (model.ContentParts ?? []).Select(LegacySettings.Sorted))
            await PutAsync(part, context);
        foreach (var type in (model.ContentTypes ?? []).Select(LegacySettings.Sorted))
            await PutAsync(type, context);
        ReportForeign(model, context);
    }

    /// <summary>What is kept when both are there.</summary>
    protected abstract ContentTypeDefinition Combine(ContentTypeDefinition known, ContentTypeDefinition brought);

    /// <inheritdoc cref="Combine(ContentTypeDefinition, ContentTypeDefinition)"/>
    protected abstract ContentPartDefinition Combine(ContentPartDefinition known, ContentPartDefinition brought);

    private async Task PutAsync(ContentTypeDefinition brought, RecipeExecutionContext context)
    {
        var known = await db.Set<ContentTypeRecord>().FirstOrDefaultAsync(t => t.Name == brought.Name, context.CancellationToken);
        if (known is null)
        {
            if (context.Change($"新建内容类型“{brought.DisplayName}”"))
                db.Add(new ContentTypeRecord(brought));
            return;
        }
        var (before, after) = (known.Read(), Combine(known.Read(), brought));
        if (!Written.Same(before, after) && context.Change($"修改内容类型“{after.DisplayName}”"))
            known.Write(after);
    }

    private async Task PutAsync(ContentPartDefinition brought, RecipeExecutionContext context)
    {
        var known = await db.Set<ContentPartRecord>().FirstOrDefaultAsync(p => p.Name == brought.Name, context.CancellationToken);
        if (known is null)
        {
            if (context.Change($"新建部件“{brought.Name}”"))
                db.Add(new ContentPartRecord(brought));
            return;
        }
        var (before, after) = (known.Read(), Combine(known.Read(), brought));
        if (!Written.Same(before, after) && context.Change($"修改部件“{brought.Name}”的字段"))
            known.Write(after);
    }

    private static void ReportForeign(ContentDefinitionStepModel model, RecipeExecutionContext context)
    {
        var withFields = (model.ContentParts ?? []).Select(p => p.Name).Concat((model.ContentTypes ?? []).Select(t => t.Name)).ToHashSet();
        var parts = (model.ContentTypes ?? [])
            .SelectMany(t => t.ContentTypePartDefinitionRecords ?? [])
            .Select(p => p.PartName)
            .Where(p => !withFields.Contains(p) && PartKinds.Find(p) is null)
            .Distinct()
            .ToList();
        if (parts.Count > 0)
            context.Note($"不认识的部件 {string.Join("、", parts)}：照原样保留，在编辑页面不能填写。");
        var fields = (model.ContentParts ?? [])
            .SelectMany(p => p.ContentPartFieldDefinitionRecords ?? [])
            .Select(f => f.FieldName)
            .Where(f => FieldKinds.Find(f) is null)
            .Distinct()
            .ToList();
        if (fields.Count > 0)
            context.Note($"不认识的字段种类 {string.Join("、", fields)}：照原样保留，在编辑页面不能填写。");
    }

    private static void CheckName(string name, string path, RecipeExecutionContext context)
    {
        if (!Name().IsMatch(name))
            context.Problem(path, $"“{name}”不能作名称：以字母开头，只用字母、数字和下划线，不超过 {ContentItem.TypeLength} 个。");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,99}$")]
    internal static partial Regex Name();
}
