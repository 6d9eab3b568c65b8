using System.Globalization;

namespace Union.Notices;

/// <summary>The columns that notices add to the content tables; before version 2 notices had tables of their own.</summary>
internal sealed class Migrations : DataMigration
{
    private const string Items = "ContentItems";
    private const string Versions = "ContentVersions";

    public override Task<int> CreateAsync()
    {
        AddItemColumns();
        AddVersionColumns();
        AddEnd();
        AddHead();
        AddTrial();
        AddLists();
        return Task.FromResult(6);
    }

    /// <summary>Notices become content items; ids stay, so what points at them goes on doing so.</summary>
    public Task<int> UpdateFrom1Async()
    {
        AddItemColumns();
        AddVersionColumns();
        Copy(
            "Notices",
            Items,
            "Id, TenantId, OrganizationId, ContentItemId, Slug, Title, Kind, Visibility, Issuer, ListedOn, IsYearOnly, Year, State, LatestVersionId,"
                + " PublishedVersionId, FirstPublishedAt, PublishedAt, UnpublishedAt, UnpublishedReason, SourceFolder, SourcePath, SourceHash, CreatedAt,"
                + " ModifiedAt, ModifiedBy, Version",
            ("Shape", "'Notice'"),
            ("ContentType", "'Notice'")
        );
        Copy(
            "NoticeVersions",
            Versions,
            "Id, TenantId, Number, Title, Kind, Visibility, Summary, Body, NumberText, NumberKind, NumberCode, NumberYear, NumberSequence, Issuer,"
                + " IssuedOn, IssuedYear, EffectiveOn, ChangeNote, CreatedAt, CreatedById, CreatedBy, SavedAt, PublishedAt",
            ("ItemId", "\"NoticeId\""),
            ("Shape", "'Notice'"),
            ("Data", "''")
        );
        Copy(
            "NoticeAttachments",
            "ContentAttachments",
            "Id, TenantId, VersionId, Title, FileName, Sha256, Length, Format, Order",
            ("ItemId", "\"NoticeId\"")
        );
        Copy("MediaFiles", "ContentMedia", "Id, TenantId, Path, Sha256, Length, Format, SavedAt, Version");
        // The media library, which came before this, looked through tables that were empty then.
        SchemaBuilder.Sql("UPDATE \"ContentMedia\" SET \"Folder\" = rtrim(rtrim(\"Path\", replace(\"Path\", '/', '')), '/') WHERE \"Folder\" = ''");
        SchemaBuilder.Sql("UPDATE \"ContentVersions\" SET \"HasMedia\" = true WHERE \"Body\" LIKE '%media/%'");
        foreach (var table in new[] { "NoticeAttachments", "NoticeVersions", "Notices", "MediaFiles" })
            SchemaBuilder.DropTable(table);
        return Task.FromResult(2);
    }

    /// <summary>Versions know the last day they are in force.</summary>
    public Task<int> UpdateFrom2Async()
    {
        AddEnd();
        return Task.FromResult(3);
    }

    /// <summary>Versions know the head of a policy document; a number belongs to one published document of its issuer.</summary>
    public Task<int> UpdateFrom3Async()
    {
        AddHead();
        return Task.FromResult(4);
    }

    /// <summary>Notices know whether they are on trial, also without a day of review.</summary>
    public Task<int> UpdateFrom4Async()
    {
        AddTrial();
        return Task.FromResult(5);
    }

    /// <summary>Notices know the number they are looked for by and from when until when they hold; their lists have indexes that hold all they are limited by.</summary>
    public Task<int> UpdateFrom5Async()
    {
        AddLists();
        return Task.FromResult(6);
    }

    private void AddLists()
    {
        SchemaBuilder.AddColumn<string>("NumberText", Items, maxLength: 80, nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("HoldsFrom", Items, nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("HoldsUntil", Items, nullable: true);
        SchemaBuilder.Sql(
            """
            UPDATE "ContentItems" SET
              "NumberText" = coalesce((SELECT v."NumberText" FROM "ContentVersions" v WHERE v."Id" = "ContentItems"."LatestVersionId"), ''),
              "HoldsFrom" = (SELECT coalesce(v."EffectiveOn", v."IssuedOn", CASE WHEN "ContentItems"."IsYearOnly" THEN "ContentItems"."ListedOn" END)
                FROM "ContentVersions" v WHERE v."Id" = coalesce("ContentItems"."PublishedVersionId", "ContentItems"."LatestVersionId")),
              "HoldsUntil" = (SELECT v."EffectiveUntil"
                FROM "ContentVersions" v WHERE v."Id" = coalesce("ContentItems"."PublishedVersionId", "ContentItems"."LatestVersionId"))
            WHERE "Shape" = 'Notice'
            """
        );
        foreach (var replaced in new[] { "State_Visibility_ListedOn_Id", "State_ListedOn_Id", "ReviewOn" })
            SchemaBuilder.DropIndex("IX_ContentItems_TenantId_" + replaced, Items);
        string[] limits = ["Visibility", "Kind", "Year", "HoldsFrom", "HoldsUntil", "TakenDownAs"];
        SchemaBuilder.CreateIndex(
            "IX_ContentItems_EditorsList",
            Items,
            ["TenantId", "Shape", "ModifiedAt", "Id", "State", .. limits, "Title", "NumberText"]
        );
        SchemaBuilder.CreateIndex("IX_ContentItems_ReadersList", Items, ["TenantId", "Shape", "State", "ListedOn", "Id", .. limits, "Issuer"]);
        SchemaBuilder.CreateIndex("IX_ContentItems_Sitemap", Items, ["TenantId", "Shape", "State", "Visibility", "Id", "PublishedAt", "Slug"]);
        SchemaBuilder.CreateIndex("IX_ContentItems_OnTrial", Items, ["TenantId", "ReviewOn"], filter: "\"IsTrial\"");
        SchemaBuilder.CreateIndex("IX_ContentItems_AnnexesMissing", Items, ["TenantId", "MissingAnnexes"], filter: "\"MissingAnnexes\" > 0");
    }

    private void AddTrial()
    {
        SchemaBuilder.AddColumn<bool>("IsTrial", Items, nullable: true);
        SchemaBuilder.Sql("UPDATE \"ContentItems\" SET \"IsTrial\" = FALSE WHERE \"Shape\" = 'Notice'");
    }

    private void AddHead()
    {
        SchemaBuilder.AddColumn<Guid>("IssuerId", Versions, nullable: true);
        SchemaBuilder.AddColumn<string>("JointIssuers", Versions, maxLength: 4000, nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("ReleasedOn", Versions, nullable: true);
        SchemaBuilder.AddColumn<bool>("IsTrial", Versions, nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("ReviewOn", Versions, nullable: true);
        SchemaBuilder.AddColumn<string>("Signer", Versions, maxLength: 100, nullable: true);
        SchemaBuilder.AddColumn<string>("Recipients", Versions, maxLength: 1000, nullable: true);
        SchemaBuilder.AddColumn<string>("CopiedTo", Versions, maxLength: 1000, nullable: true);
        SchemaBuilder.AddColumn<string>("Remark", Versions, maxLength: 200, nullable: true);
        SchemaBuilder.AddColumn<string>("PrintedBy", Versions, maxLength: 200, nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("PrintedOn", Versions, nullable: true);
        SchemaBuilder.AddColumn<string>("Annexes", Versions, nullable: true);
        SchemaBuilder.AddColumn<int>("MissingAnnexes", Versions, nullable: true);
        SchemaBuilder.AddColumn<string>("TopicIds", Versions, maxLength: 660, nullable: true);
        SchemaBuilder.AddColumn<string>("Retention", Versions, maxLength: 40, nullable: true);
        SchemaBuilder.AddColumn<Guid>("IssuerId", Items, nullable: true);
        SchemaBuilder.AddColumn<string>("NumberKey", Items, maxLength: 360, nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("ReviewOn", Items, nullable: true);
        SchemaBuilder.AddColumn<int>("MissingAnnexes", Items, nullable: true);
        FillHead();
        SchemaBuilder.CreateIndex(
            "IX_ContentItems_TenantId_NumberKey",
            Items,
            ["TenantId", "NumberKey"],
            unique: true,
            filter: "\"State\" = 'Published'"
        );
        Index(Items, unique: false, "TenantId", "ReviewOn");
    }

    // Of documents that were published with the same number before, the oldest keeps it; the others bear it as printed.
    private void FillHead()
    {
        SchemaBuilder.Sql(
            """
            UPDATE "ContentVersions" SET "JointIssuers" = '', "IsTrial" = FALSE, "Signer" = '', "Recipients" = '', "CopiedTo" = '',
              "Remark" = '', "PrintedBy" = '', "Annexes" = '', "MissingAnnexes" = 0, "TopicIds" = '' WHERE "Shape" = 'Notice'
            """
        );
        SchemaBuilder.Sql("UPDATE \"ContentItems\" SET \"MissingAnnexes\" = 0 WHERE \"Shape\" = 'Notice'");
        SchemaBuilder.Sql(
            """
            UPDATE "ContentItems" SET "NumberKey" = (
              SELECT v."Issuer" || '|' || v."NumberKind" || '|' || v."NumberCode" || '|'
                || coalesce(CAST(v."NumberYear" AS TEXT), substr(CAST(v."IssuedOn" AS TEXT), 1, 4), CAST(v."IssuedYear" AS TEXT), '')
                || '|' || CAST(v."NumberSequence" AS TEXT)
              FROM "ContentVersions" v WHERE v."Id" = "ContentItems"."PublishedVersionId")
            WHERE "Shape" = 'Notice' AND "State" = 'Published'
            """
        );
        SchemaBuilder.Sql(
            """
            UPDATE "ContentItems" SET "NumberKey" = NULL WHERE "NumberKey" IS NOT NULL AND CAST("Id" AS TEXT) NOT IN (
              SELECT MIN(CAST("Id" AS TEXT)) FROM "ContentItems" WHERE "NumberKey" IS NOT NULL GROUP BY "TenantId", "NumberKey")
            """
        );
    }

    private void AddEnd() => SchemaBuilder.AddColumn<DateOnly>("EffectiveUntil", Versions, nullable: true);

    private void AddItemColumns()
    {
        SchemaBuilder.AddColumn<string>("Kind", Items, maxLength: 20, nullable: true);
        SchemaBuilder.AddColumn<string>("Issuer", Items, maxLength: 200, nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("ListedOn", Items, nullable: true);
        SchemaBuilder.AddColumn<bool>("IsYearOnly", Items, nullable: true);
        SchemaBuilder.AddColumn<int>("Year", Items, nullable: true);
        SchemaBuilder.AddColumn<string>("SourceFolder", Items, maxLength: 100, nullable: true);
        SchemaBuilder.AddColumn<string>("SourcePath", Items, maxLength: 500, nullable: true);
        SchemaBuilder.AddColumn<string>("SourceHash", Items, maxLength: 64, nullable: true);
        Index(Items, unique: true, "TenantId", "SourceFolder", "SourcePath");
        Index(Items, unique: false, "TenantId", "State", "Visibility", "ListedOn", "Id");
        Index(Items, unique: false, "TenantId", "State", "ListedOn", "Id");
        Index(Items, unique: false, "TenantId", "State", "Visibility", "FirstPublishedAt", "Id");
    }

    private void AddVersionColumns()
    {
        SchemaBuilder.AddColumn<string>("Kind", Versions, maxLength: 20, nullable: true);
        SchemaBuilder.AddColumn<string>("NumberText", Versions, maxLength: 80, nullable: true);
        SchemaBuilder.AddColumn<string>("NumberKind", Versions, maxLength: 40, nullable: true);
        SchemaBuilder.AddColumn<string>("NumberCode", Versions, maxLength: 80, nullable: true);
        SchemaBuilder.AddColumn<int>("NumberYear", Versions, nullable: true);
        SchemaBuilder.AddColumn<int>("NumberSequence", Versions, nullable: true);
        SchemaBuilder.AddColumn<string>("Issuer", Versions, maxLength: 200, nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("IssuedOn", Versions, nullable: true);
        SchemaBuilder.AddColumn<int>("IssuedYear", Versions, nullable: true);
        SchemaBuilder.AddColumn<DateOnly>("EffectiveOn", Versions, nullable: true);
        SchemaBuilder.CreateIndex("IX_ContentVersions_Number", Versions, ["TenantId", "NumberCode", "NumberYear", "NumberSequence"]);
    }

    private void Index(string table, bool unique, params string[] columns) =>
        SchemaBuilder.CreateIndex($"IX_{table}_{string.Join('_', columns)}", table, columns, unique: unique);

    private void Copy(string from, string to, string same, params (string Column, string Value)[] others)
    {
        var names = same.Split(", ").Select(name => $"\"{name}\"").ToList();
        var into = string.Join(", ", names.Concat(others.Select(o => $"\"{o.Column}\"")));
        var values = string.Join(", ", names.Concat(others.Select(o => o.Value)));
        SchemaBuilder.Sql(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO \"{to}\" ({into}) SELECT {values} FROM \"{from}\""));
    }
}
