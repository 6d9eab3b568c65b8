using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Union.Organizations.DualDisplays;

internal sealed class DisplayForm
{
    [Display(Name = "牌子挂在哪里"), Required, StringLength(200)]
    public string PlatePlace { get; set; } = "";

    [Display(Name = "挂牌日期"), Required]
    public DateOnly? PlateOn { get; set; }

    [Display(Name = "牌子的照片")]
    public IFormFile? PlatePhoto { get; set; }

    [Display(Name = "主席姓名"), Required, StringLength(100)]
    public string ChairName { get; set; } = "";

    [Display(Name = "职责"), Required, StringLength(100)]
    public string ChairDuty { get; set; } = "";

    [Display(Name = "公布的电话"), Required, StringLength(60)]
    public string ChairPhone { get; set; } = "";

    [Display(Name = "主席的照片")]
    public IFormFile? ChairPhoto { get; set; }

    [Display(Name = "公布在哪里"), Required, StringLength(200)]
    public string PostedAt { get; set; } = "";

    public int Version { get; set; }

    public static DisplayForm Of(DualDisplay? display, string chairName, string chairPhone) =>
        new()
        {
            PlatePlace = display?.PlatePlace ?? "",
            PlateOn = display?.PlateOn,
            // After a change of chair the form starts with the new one.
            ChairName = display is { State: DisplayState.Current } ? display.ChairName : chairName,
            ChairPhone = display is { State: DisplayState.Current } ? display.ChairPhone : chairPhone,
            ChairDuty = display?.ChairDuty ?? "主持工会全面工作",
            PostedAt = display?.PostedAt ?? "",
            Version = display?.Version ?? 0,
        };

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("牌子挂在哪里", PlatePlace),
            ("挂牌日期", $"{PlateOn:yyyy-MM-dd}"),
            ("主席姓名", ChairName),
            ("职责", ChairDuty),
            ("公布的电话", ChairPhone),
            ("公布在哪里", PostedAt),
        ];
}
