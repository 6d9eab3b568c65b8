using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Organizations.Tree;

internal sealed class TreeMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        CreateOrganizations();
        CreateLinks();
        return Task.FromResult(1);
    }

    private void CreateOrganizations()
    {
        SchemaBuilder.CreateTable(
            "Organizations",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 200),
                ShortName = t.Column<string>(maxLength: 100),
                Type = t.Column<string>(maxLength: 40),
                JointForm = t.Column<string>(maxLength: 40, nullable: true),
                TownshipForm = t.Column<string>(maxLength: 40, nullable: true),
                Level = t.Column<string>(maxLength: 40),
                LevelWord = t.Column<string>(maxLength: 20),
                State = t.Column<string>(maxLength: 40),
                ParentId = t.Column<Guid>(nullable: true),
                Path = t.Column<string>(maxLength: OrganizationPath.MaxLength, collation: OrdinalCollation),
                FundsParentId = t.Column<Guid>(nullable: true),
                RegionCode = t.Column<string>(maxLength: 12),
                IndustrySection = t.Column<string>(maxLength: 1),
                SocialCreditCode = t.Column<string>(maxLength: 18, collation: OrdinalCollation),
                Address = t.Column<string>(maxLength: 300),
                Phone = t.Column<string>(maxLength: 60),
                OpenedOn = t.Column<DateOnly>(nullable: true),
                ClosedOn = t.Column<DateOnly>(nullable: true),
                SuccessorId = t.Column<Guid>(nullable: true),
                Workers = t.Column<int>(),
                WomenWorkers = t.Column<int>(),
                Members = t.Column<int>(),
                WomenMembers = t.Column<int>(),
                CountedOn = t.Column<DateOnly>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_Organizations", x => x.Id)
        );
        SchemaBuilder.CreateIndex(
            "IX_Organizations_Counting",
            "Organizations",
            ["Path", "TenantId", "Type", "State", "Level", "IndustrySection", "Members"]
        );
        SchemaBuilder.CreateIndex("IX_Organizations_ParentId_Name", "Organizations", ["ParentId", "Name"]);
        SchemaBuilder.CreateIndex("IX_Organizations_TenantId_Name", "Organizations", ["TenantId", "Name"]);
        SchemaBuilder.CreateIndex("IX_Organizations_Name_Id", "Organizations", ["Name", "Id"]);
        SchemaBuilder.CreateIndex("IX_Organizations_Members_Id", "Organizations", ["Members", "Id"]);
        SchemaBuilder.CreateIndex("IX_Organizations_SuccessorId", "Organizations", "SuccessorId");
        SchemaBuilder.CreateIndex("IX_Organizations_SocialCreditCode", "Organizations", "SocialCreditCode");
        SchemaBuilder.CreateIndex("IX_Organizations_RegionCode_Type", "Organizations", ["RegionCode", "Type"]);
        SchemaBuilder.CreateIndex("IX_Organizations_IndustrySection_Name", "Organizations", ["IndustrySection", "Name"]);
    }

    private void CreateLinks()
    {
        SchemaBuilder.CreateTable(
            "OrganizationPlaces",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                ParentId = t.Column<Guid>(nullable: true),
                Path = t.Column<string>(maxLength: OrganizationPath.MaxLength, collation: OrdinalCollation),
                From = t.Column<DateOnly>(),
                To = t.Column<DateOnly>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_OrganizationPlaces", x => x.Id);
                c.ForeignKey(
                    "FK_OrganizationPlaces_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_OrganizationPlaces_Path", "OrganizationPlaces", "Path");
        SchemaBuilder.CreateIndex("IX_OrganizationPlaces_OrganizationId_From", "OrganizationPlaces", ["OrganizationId", "From"]);
        SchemaBuilder.CreateIndex("IX_OrganizationPlaces_ParentId_From", "OrganizationPlaces", ["ParentId", "From"]);
        SchemaBuilder.CreateTable(
            "FundsLinks",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                PayeeId = t.Column<Guid>(),
                From = t.Column<DateOnly>(),
                To = t.Column<DateOnly>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_FundsLinks", x => x.Id);
                c.ForeignKey(
                    "FK_FundsLinks_Organizations_OrganizationId",
                    x => x.OrganizationId,
                    "Organizations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        SchemaBuilder.CreateIndex("IX_FundsLinks_OrganizationId_From", "FundsLinks", ["OrganizationId", "From"]);
        SchemaBuilder.CreateIndex("IX_FundsLinks_PayeeId", "FundsLinks", "PayeeId");
    }
}
