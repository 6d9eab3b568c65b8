using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Union.Tests.Notices.Upgrades;

/// <summary>The tables of notices and contents as earlier releases made them. Written down here because no migration makes them any more.</summary>
internal static class OldSchema
{
    private const string Published =
        "State:s40 LatestVersionId:g PublishedVersionId:g? FirstPublishedAt:t? PublishedAt:t? UnpublishedAt:t? UnpublishedReason:s500?";
    private const string Text = "Number:i Title:s300";
    private const string Numbered =
        "NumberText:s80 NumberKind:s40? NumberCode:s80? NumberYear:i? NumberSequence:i? Issuer:s200 IssuedOn:d? IssuedYear:i? EffectiveOn:d?";
    private const string Saved = "ChangeNote:s200 CreatedAt:t CreatedById:g? CreatedBy:s100 SavedAt:t PublishedAt:t?";
    private const string File = "Title:s200 FileName:s200 Sha256:s64 Length:l Format:s40 Order:i";
    private const string Source = "SourceFolder:s100? SourcePath:s500? SourceHash:s64?";

    /// <summary>Notices 1: notices had tables of their own, there were no contents.</summary>
    public static void BeforeContents(MigrationBuilder schema)
    {
        Table(
            schema,
            "Notices",
            $"Id:g TenantId:g OrganizationId:g ContentItemId:s40 Slug:s80 Title:s300 Kind:s20 Visibility:s40 Issuer:s200 ListedOn:d IsYearOnly:b Year:i {Published} {Source} CreatedAt:t ModifiedAt:t ModifiedBy:s100 Version:i"
        );
        Table(
            schema,
            "NoticeVersions",
            $"Id:g TenantId:g NoticeId:g {Text} Kind:s20 Visibility:s40 Summary:s500 Body:s {Numbered} {Saved}",
            ("NoticeId", "Notices")
        );
        Table(schema, "NoticeAttachments", $"Id:g TenantId:g NoticeId:g VersionId:g {File}", ("VersionId", "NoticeVersions"));
        Table(schema, "MediaFiles", "Id:g TenantId:g Path:s400 Sha256:s64 Length:l Format:s40 SavedAt:t Version:i");
        Index(schema, true, "Notices", "TenantId", "Slug");
        Index(schema, true, "NoticeVersions", "NoticeId", "Number");
    }

    /// <summary>Contents 1 and Notices 2: items of all types in one table; no take-downs, no plans, no heads, no media library.</summary>
    public static void FirstContents(MigrationBuilder schema)
    {
        Table(
            schema,
            "ContentItems",
            $"Id:g TenantId:g OrganizationId:g Shape:s40 ContentType:s100 ContentItemId:s40 Slug:s80 Title:s300 Visibility:s40 {Published} CreatedAt:t ModifiedAt:t ModifiedBy:s100 Version:i"
                + $" Kind:s20? Issuer:s200? ListedOn:d? IsYearOnly:b? Year:i? {Source}"
        );
        Table(
            schema,
            "ContentVersions",
            $"Id:g TenantId:g ItemId:g Shape:s40 {Text} Visibility:s40 Summary:s500 Body:s Data:s {Saved}"
                + " Kind:s20? NumberText:s80? NumberKind:s40? NumberCode:s80? NumberYear:i? NumberSequence:i? Issuer:s200? IssuedOn:d? IssuedYear:i? EffectiveOn:d?",
            ("ItemId", "ContentItems")
        );
        Table(schema, "ContentAttachments", $"Id:g TenantId:g ItemId:g VersionId:g {File}", ("VersionId", "ContentVersions"));
        Table(schema, "ContentMedia", "Id:g TenantId:g Path:s400 Sha256:s64 Length:l Format:s40 SavedAt:t Version:i");
        Index(schema, true, "ContentItems", "TenantId", "Slug");
        Index(schema, true, "ContentItems", "TenantId", "ContentItemId");
        Index(schema, false, "ContentItems", "TenantId", "ContentType", "ModifiedAt", "Id");
        Index(schema, true, "ContentItems", "TenantId", "SourceFolder", "SourcePath");
        Index(schema, false, "ContentItems", "TenantId", "State", "Visibility", "ListedOn", "Id");
        Index(schema, false, "ContentItems", "TenantId", "State", "ListedOn", "Id");
        Index(schema, false, "ContentItems", "TenantId", "State", "Visibility", "FirstPublishedAt", "Id");
        Index(schema, true, "ContentVersions", "ItemId", "Number");
        schema.CreateIndex("IX_ContentVersions_Number", "ContentVersions", ["TenantId", "NumberCode", "NumberYear", "NumberSequence"]);
        Index(schema, false, "ContentAttachments", "VersionId", "Order");
        Index(schema, true, "ContentMedia", "TenantId", "Path");
        Relations(schema);
    }

    // Relations 1: only documents of the own site.
    private static void Relations(MigrationBuilder schema)
    {
        Table(
            schema,
            "NoticeRelations",
            "Id:g TenantId:g OrganizationId:g NoticeId:g Kind:s40 TargetId:g TargetTitle:s300 Clauses:s300 On:d Version:i"
        );
        Index(schema, true, "NoticeRelations", "TenantId", "NoticeId", "TargetId", "Kind", "Clauses");
        Index(schema, false, "NoticeRelations", "TenantId", "TargetId");
    }

    private static void Index(MigrationBuilder schema, bool unique, string table, params string[] columns) =>
        schema.CreateIndex($"IX_{table}_{string.Join('_', columns)}", table, columns, unique: unique);

    // Name:type, a question mark where it may be empty: g id, s300 text, i and l numbers, b yes or no, d day, t time.
    private static void Table(MigrationBuilder schema, string name, string columns, (string Column, string Table)? parent = null)
    {
        var table = new CreateTableOperation { Name = name };
        foreach (var column in columns.Split(' '))
            table.Columns.Add(Column(name, column.Split(':')));
        table.PrimaryKey = new AddPrimaryKeyOperation
        {
            Name = "PK_" + name,
            Table = name,
            Columns = ["Id"],
        };
        if (parent is var (from, to))
            table.ForeignKeys.Add(
                new AddForeignKeyOperation
                {
                    Name = $"FK_{name}_{to}_{from}",
                    Table = name,
                    Columns = [from],
                    PrincipalTable = to,
                    PrincipalColumns = ["Id"],
                    OnDelete = ReferentialAction.Cascade,
                }
            );
        schema.Operations.Add(table);
    }

    private static AddColumnOperation Column(string table, string[] written)
    {
        var type = written[1].TrimEnd('?');
        return new AddColumnOperation
        {
            Table = table,
            Name = written[0],
            IsNullable = written[1].EndsWith('?'),
            MaxLength = type.Length > 1 ? int.Parse(type[1..], System.Globalization.CultureInfo.InvariantCulture) : null,
            ClrType = type[0] switch
            {
                'g' => typeof(Guid),
                'i' => typeof(int),
                'l' => typeof(long),
                'b' => typeof(bool),
                'd' => typeof(DateOnly),
                't' => typeof(DateTime),
                _ => typeof(string),
            },
        };
    }
}
