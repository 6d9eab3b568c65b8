using System.ComponentModel.DataAnnotations;

namespace Union.Users.Settings;

internal sealed class SettingsInput
{
    [Display(Name = "密码最少字符"), Range(Accounts.PasswordRules.Shortest, 64)]
    public int MinimumPasswordLength { get; set; }

    [Display(Name = "锁定前的失败次数"), Range(3, 20)]
    public int LockoutAttempts { get; set; }

    [Display(Name = "锁定时长（分钟）"), Range(1, 1440)]
    public int LockoutMinutes { get; set; }

    [Display(Name = "会话闲置（分钟）"), Range(5, 480)]
    public int SessionIdleMinutes { get; set; }

    [Display(Name = "链接有效期（天）"), Range(1, 30)]
    public int LinkDays { get; set; }

    [Display(Name = "管理员必须使用两步验证")]
    public bool Require2faForAdministrators { get; set; }

    public List<string> Require2faRoles { get; set; } = [];

    public static SettingsInput Of(UsersSettings s) =>
        new()
        {
            MinimumPasswordLength = s.MinimumPasswordLength,
            LockoutAttempts = s.LockoutAttempts,
            LockoutMinutes = s.LockoutMinutes,
            SessionIdleMinutes = s.SessionIdleMinutes,
            LinkDays = s.LinkDays,
            Require2faForAdministrators = s.Require2faForAdministrators,
            Require2faRoles = [.. s.Require2faRoles],
        };

    public UsersSettings ToSettings() =>
        new()
        {
            MinimumPasswordLength = MinimumPasswordLength,
            LockoutAttempts = LockoutAttempts,
            LockoutMinutes = LockoutMinutes,
            SessionIdleMinutes = SessionIdleMinutes,
            LinkDays = LinkDays,
            Require2faForAdministrators = Require2faForAdministrators,
            Require2faRoles = Require2faRoles,
        };
}
