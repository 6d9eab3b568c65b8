using Union.Web.Pages;

namespace Union.Tenants.Registry;

/// <summary>What people call the states of a site.</summary>
internal static class StateWords
{
    public static string Word(this TenantState state) =>
        state switch
        {
            TenantState.Running => "运行中",
            TenantState.Disabled => "已停用",
            TenantState.Uninitialized => "未初始化",
            TenantState.Initializing => "初始化中",
            _ => "异常",
        };

    public static Tone Tone(this TenantState state) =>
        state switch
        {
            TenantState.Running => Web.Pages.Tone.Success,
            TenantState.Disabled => Web.Pages.Tone.Warning,
            TenantState.Invalid => Web.Pages.Tone.Danger,
            _ => Web.Pages.Tone.Neutral,
        };
}
