using System.ComponentModel.DataAnnotations;

namespace Union.Search.Log;

internal sealed class LogSettingsForm
{
    [Display(Name = "记录本站的检索")]
    public bool IsOn { get; set; } = true;

    [Display(Name = "保存天数"), Range(1, SearchLogSettings.LongestDays, ErrorMessage = "保存天数请填 1 到 730 之间的整数。")]
    public int Days { get; set; }

    public static LogSettingsForm Of(SearchLogSettings settings) => new() { IsOn = settings.IsOn, Days = settings.Days };

    public SearchLogSettings ToSettings() => new() { IsOn = IsOn, Days = Days };
}
