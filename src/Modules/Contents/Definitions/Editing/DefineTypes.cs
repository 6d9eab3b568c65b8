using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions.Recipes;
using Union.Contents.Parts;

namespace Union.Contents.Definitions.Editing;

/// <summary>
/// What an administrator does to the types of the site. Each change is an act, and is refused when somebody changed the same definition
/// meanwhile. Taking a part or field off a type leaves what items hold of it: it is there again when the field is.
/// </summary>
internal sealed class DefineTypes(UnionDbContext db, ContentDefinitions definitions)
{
    private const int MostFields = 100;

    /// <summary>The type with its record; null when there is none or a module defines it.</summary>
    public Task<ContentTypeRecord?> FindAsync(string name, CancellationToken cancellationToken) =>
        db.Set<ContentTypeRecord>().FirstOrDefaultAsync(t => t.Name == name, cancellationToken);

    public async Task<string?> CreateAsync(TypeForm form, CancellationToken cancellationToken)
    {
        var name = form.Name?.Trim() ?? "";
        if (!DefinitionsStep.Name().IsMatch(name) || name.Equals("new", StringComparison.OrdinalIgnoreCase))
            return $"代号以字母开头，只用字母、数字和下划线，如 ServiceGuide；“{name}”不行。";
        if ((await definitions.AllAsync(cancellationToken)).Any(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            return $"代号“{name}”已被另一个类型使用，请换一个。";
        var type = With(new ContentTypeDefinition(name), form) with { ContentTypePartDefinitionRecords = [Part(PartKinds.Title, 0), Part(name, 1)] };
        db.Add(new ContentTypeRecord(type));
        if (!await db.Set<ContentPartRecord>().AnyAsync(p => p.Name == name, cancellationToken))
            db.Add(new ContentPartRecord(new ContentPartDefinition(name)));
        return await SaveAsync("contents.type-add", $"新建内容类型“{type.DisplayName}”", cancellationToken);
    }

    public Task<string?> SettingsAsync(string name, TypeForm form, CancellationToken cancellationToken) =>
        TypeAsync(name, form.BasedOn, "修改设置", type => (With(type, form), null), cancellationToken);

    public Task<string?> AddPartAsync(string name, string? part, int basedOn, CancellationToken cancellationToken) =>
        TypeAsync(
            name,
            basedOn,
            $"加上部件“{PartKinds.Find(part ?? "")?.DisplayName}”",
            type =>
                PartKinds.All.All(k => k.Name != part) ? (type, "请选择要加的部件。")
                : type.Parts.Any(p => p.PartName == part) ? (type, "这个类型已经有这个部件。")
                : (Put(type, [.. type.Parts, Part(part!, type.Parts.Count())]), null),
            cancellationToken
        );

    public Task<string?> RemovePartAsync(string name, string part, int basedOn, CancellationToken cancellationToken) =>
        TypeAsync(
            name,
            basedOn,
            $"去掉部件“{part}”",
            type =>
                part == name
                    ? (type, "类型自己的部件放着它的字段，不能去掉；可以逐个去掉字段。")
                    : (Put(type, [.. type.Parts.Where(p => p.Name != part)]), null),
            cancellationToken
        );

    /// <summary>Parts in the order of the numbers beside them, and the types that may stand in its list.</summary>
    public Task<string?> ArrangePartsAsync(
        string name,
        IReadOnlyList<string> parts,
        IReadOnlyList<int> places,
        IReadOnlyList<string> contained,
        int basedOn,
        CancellationToken cancellationToken
    ) =>
        TypeAsync(
            name,
            basedOn,
            "调整部件",
            type =>
            {
                var order = parts.Zip(places).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
                var sorted = type.Parts.OrderBy(p => order.GetValueOrDefault(p.Name, int.MaxValue)).Select((p, i) => At(p, i)).ToList();
                return (Put(type, [.. sorted.Select(p => p.PartName == PartKinds.List ? Containing(p, contained) : p)]), null);
            },
            cancellationToken
        );

    public Task<string?> AddFieldAsync(
        string name,
        string? kind,
        string? field,
        string? displayName,
        int basedOn,
        CancellationToken cancellationToken
    ) =>
        FieldsAsync(
            name,
            basedOn,
            $"加上字段“{displayName}”",
            fields =>
            {
                field = field?.Trim() ?? "";
                if (Fields.FieldKinds.Find(kind ?? "") is null)
                    return (fields, "请选择字段的种类。");
                if (!DefinitionsStep.Name().IsMatch(field))
                    return (fields, $"字段代号以字母开头，只用字母、数字和下划线，如 Deadline；“{field}”不行。");
                if (fields.Any(f => f.Name.Equals(field, StringComparison.OrdinalIgnoreCase)))
                    return (fields, $"已经有代号是“{field}”的字段。");
                if (fields.Count >= MostFields)
                    return (fields, $"一个类型最多 {MostFields} 个字段。");
                var common = new JsonObject { ["Position"] = Position(fields.Count) };
                if (displayName?.Trim() is { Length: > 0 } shown)
                    common["DisplayName"] = shown[..Math.Min(shown.Length, 100)];
                return (
                    [.. fields, new ContentFieldDefinition(kind!, field, new JsonObject { [ContentFieldDefinition.CommonSection] = common })],
                    null
                );
            },
            cancellationToken
        );

    public Task<string?> RemoveFieldAsync(string name, string field, int basedOn, CancellationToken cancellationToken) =>
        FieldsAsync(name, basedOn, $"去掉字段“{field}”", fields => ([.. fields.Where(f => f.Name != field)], null), cancellationToken);

    public Task<string?> ArrangeFieldsAsync(
        string name,
        IReadOnlyList<string> order,
        IReadOnlyList<int> places,
        int basedOn,
        CancellationToken cancellationToken
    ) =>
        FieldsAsync(
            name,
            basedOn,
            "调整字段的次序",
            fields =>
            {
                var wanted = order.Zip(places).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
                return ([.. fields.OrderBy(f => wanted.GetValueOrDefault(f.Name, int.MaxValue)).Select((f, i) => At(f, i))], null);
            },
            cancellationToken
        );

    public Task<string?> FieldAsync(string name, string field, FieldForm form, CancellationToken cancellationToken) =>
        FieldsAsync(
            name,
            form.BasedOn,
            $"修改字段“{form.DisplayName}”",
            fields => ([.. fields.Select(f => f.Name == field ? form.ToField(f) : f)], null),
            cancellationToken
        );

    public async Task<string?> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken) is not { } record)
            return "没有这个类型，可能已被删除。";
        var count = await db.Set<ContentItem>().CountAsync(i => i.ContentType == name, cancellationToken);
        if (count > 0)
            return $"“{record.DisplayName}”还有 {count} 条内容，不能删除；请先删除这些内容。";
        db.Remove(record);
        db.RemoveRange(await db.Set<ContentPartRecord>().Where(p => p.Name == name).ToListAsync(cancellationToken));
        return await SaveAsync("contents.type-delete", $"删除内容类型“{record.DisplayName}”", cancellationToken);
    }

    private async Task<string?> TypeAsync(
        string name,
        int basedOn,
        string act,
        Func<ContentTypeDefinition, (ContentTypeDefinition, string?)> change,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(name, cancellationToken) is not { } record)
            return "没有这个类型，可能已被删除。";
        if (record.Version != basedOn)
            return "在您打开页面之后有人改了这个类型，请看过再改；这次没有保存。";
        var (changed, problem) = change(record.Read());
        if (problem is not null)
            return problem;
        record.Write(changed);
        return await SaveAsync("contents.type-change", $"内容类型“{record.DisplayName}”：{act}", cancellationToken);
    }

    private async Task<string?> FieldsAsync(
        string name,
        int basedOn,
        string act,
        Func<List<ContentFieldDefinition>, (List<ContentFieldDefinition>, string?)> change,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(name, cancellationToken) is not { } type)
            return "没有这个类型，可能已被删除。";
        var record = await db.Set<ContentPartRecord>().FirstOrDefaultAsync(p => p.Name == name, cancellationToken);
        if (record is null)
            db.Add(record = new ContentPartRecord(new ContentPartDefinition(name)));
        else if (record.Version != basedOn)
            return "在您打开页面之后有人改了这些字段，请看过再改；这次没有保存。";
        var part = record.Read();
        var (fields, problem) = change([.. part.Fields]);
        if (problem is not null)
            return problem;
        record.Write(part with { ContentPartFieldDefinitionRecords = fields });
        var definition = type.Read();
        if (definition.Parts.All(p => p.PartName != name))
            type.Write(Put(definition, [.. definition.Parts, Part(name, definition.Parts.Count())]));
        return await SaveAsync("contents.type-change", $"内容类型“{type.DisplayName}”：{act}", cancellationToken);
    }

    private async Task<string?> SaveAsync(string code, string act, CancellationToken cancellationToken)
    {
        db.Act(code, act);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            definitions.Forget();
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return "刚才有人改了这个类型，请看过再改；这次没有保存。";
        }
    }

    private static ContentTypeDefinition With(ContentTypeDefinition type, TypeForm form)
    {
        var settings = (JsonObject?)type.Settings?.DeepClone() ?? [];
        if (settings[ContentTypeDefinition.CommonSection] is not JsonObject common)
            settings[ContentTypeDefinition.CommonSection] = common = [];
        (common["Creatable"], common["Listable"], common["Draftable"]) = (form.Creatable, form.Listable, form.Draftable);
        (common["Securable"], common["Versionable"]) = (form.Securable, true);
        return type with { DisplayName = form.DisplayName!.Trim(), Settings = settings };
    }

    private static ContentTypeDefinition Put(ContentTypeDefinition type, List<ContentTypePartDefinition> parts) =>
        type with
        {
            ContentTypePartDefinitionRecords = parts,
        };

    private static ContentTypePartDefinition Part(string name, int place) => At(new ContentTypePartDefinition(name, name), place);

    private static ContentTypePartDefinition At(ContentTypePartDefinition part, int place) =>
        part with
        {
            Settings = Placed(part.Settings, ContentTypePartDefinition.CommonSection, place),
        };

    private static ContentFieldDefinition At(ContentFieldDefinition field, int place) =>
        field with
        {
            Settings = Placed(field.Settings, ContentFieldDefinition.CommonSection, place),
        };

    private static JsonObject Placed(JsonObject? settings, string section, int place)
    {
        var all = (JsonObject?)settings?.DeepClone() ?? [];
        if (all[section] is not JsonObject common)
            all[section] = common = [];
        common["Position"] = Position(place);
        return all;
    }

    private static ContentTypePartDefinition Containing(ContentTypePartDefinition part, IReadOnlyList<string> types)
    {
        var all = (JsonObject?)part.Settings?.DeepClone() ?? [];
        if (all[PartKinds.List + "Settings"] is not JsonObject own)
            all[PartKinds.List + "Settings"] = own = [];
        own["ContainedContentTypes"] = ContentJson.ListOf(types);
        return part with { Settings = all };
    }

    private static string Position(int place) => place.ToString(CultureInfo.InvariantCulture);
}
