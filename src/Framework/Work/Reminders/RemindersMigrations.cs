namespace Union.Work.Reminders;

internal sealed class RemindersMigrations : DataMigration
{
    public override Task<int> CreateAsync()
    {
        SchemaBuilder.CreateTable(
            "Reminders",
            t => new
            {
                Id = t.Column<Guid>(),
                TenantId = t.Column<Guid>(),
                OrganizationId = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 200),
                Permission = t.Column<string>(maxLength: 100),
                Title = t.Column<string>(maxLength: 300),
                Link = t.Column<string>(maxLength: 300),
                DueOn = t.Column<DateOnly>(nullable: true),
                IsUrgent = t.Column<bool>(),
                ToldOn = t.Column<DateOnly>(),
                IsOpen = t.Column<bool>(),
                DoneBy = t.Column<string>(maxLength: 100),
            },
            constraints: c => c.PrimaryKey("PK_Reminders", x => x.Id)
        );
        SchemaBuilder.CreateIndex("IX_Reminders_TenantId_Key", "Reminders", ["TenantId", "Key"], unique: true);
        SchemaBuilder.CreateIndex("IX_Reminders_TenantId_IsOpen_DueOn", "Reminders", ["TenantId", "IsOpen", "DueOn"]);
        return Task.FromResult(1);
    }
}
