using System.ComponentModel.DataAnnotations;

namespace Union.Contents.Media.Quota;

internal sealed class QuotaForm
{
    [Display(Name = "容量（MB）"), Range(10, 1_000_000, ErrorMessage = "容量请填 10 到 1000000 之间的整数（MB）。")]
    public int QuotaMegabytes { get; set; }

    [Display(Name = "一张图片最大（MB）"), Range(1, 20, ErrorMessage = "一张图片最大 1 到 20 MB。")]
    public int LargestPictureMegabytes { get; set; }

    public static QuotaForm Of(MediaSettings settings) =>
        new() { QuotaMegabytes = settings.QuotaMegabytes, LargestPictureMegabytes = settings.LargestPictureMegabytes };

    public MediaSettings ToSettings() => new() { QuotaMegabytes = QuotaMegabytes, LargestPictureMegabytes = LargestPictureMegabytes };
}
