namespace Union.Contents.Definitions;

/// <summary>A part with the fields a site gave it: mostly the part of a type's own fields.</summary>
internal sealed class ContentPartRecord : ITenantOwned, IVersioned, IRecordTitle
{
    private ContentPartRecord() { }

    public ContentPartRecord(ContentPartDefinition definition)
    {
        Name = definition.Name;
        Write(definition);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The whole definition as JSON.</summary>
    public string Definition { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => Name;

    public ContentPartDefinition Read() => Written.Read<ContentPartDefinition>(Definition);

    public void Write(ContentPartDefinition definition) => Definition = ContentJson.Write(definition.ToJson());
}
