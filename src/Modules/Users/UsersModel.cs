using Microsoft.EntityFrameworkCore;

namespace Union.Users;

internal sealed class UsersModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<User>(e =>
        {
            e.ToTable("Users");
            e.Property(u => u.UserName).HasMaxLength(50);
            e.Property(u => u.NormalizedUserName).HasMaxLength(100);
            e.Property(u => u.DisplayName).HasMaxLength(50);
            e.Property(u => u.Email).HasMaxLength(200);
            e.Property(u => u.Mobile).HasMaxLength(20);
            e.Property(u => u.PasswordHash).HasMaxLength(400);
            e.Property(u => u.SecurityStamp).HasMaxLength(40);
            e.Property(u => u.TwoFactorSecret).HasMaxLength(1000);
            e.Property(u => u.RecoveryCodes).HasMaxLength(2000);
            e.Property(u => u.DisabledReason).HasMaxLength(400);
            e.HasIndex(u => new { u.TenantId, u.NormalizedUserName }).IsUnique();
        });
        model.Entity<SignInState>(e =>
        {
            e.ToTable("SignInStates");
            e.HasOne<User>().WithOne().HasForeignKey<SignInState>(s => s.Id).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<UserSession>(e =>
        {
            e.ToTable("UserSessions");
            e.Property(s => s.SecurityStamp).HasMaxLength(40);
            e.Property(s => s.Device).HasMaxLength(100);
            e.Property(s => s.IpAddress).HasMaxLength(60);
            e.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(s => s.UserId);
            e.HasIndex(s => s.LastSeenAt);
        });
        model.Entity<SignInRecord>(e =>
        {
            e.ToTable("SignInRecords");
            e.Property(r => r.UserName).HasMaxLength(50);
            e.Property(r => r.Device).HasMaxLength(100);
            e.Property(r => r.IpAddress).HasMaxLength(60);
            e.HasIndex(r => new { r.UserId, r.At });
        });
        model.Entity<UserExport>(e =>
        {
            e.ToTable("UserExports");
            e.Property(x => x.Filter).HasMaxLength(400);
        });
        model.Entity<AccountLink>(e =>
        {
            e.ToTable("AccountLinks");
            e.Property(l => l.UserName).HasMaxLength(50);
            e.Property(l => l.TokenHash).HasMaxLength(64);
            e.HasOne<User>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(l => l.UserId);
            e.HasIndex(l => l.TokenHash).IsUnique();
        });
    }
}
