using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Founding.Assemblies;

/// <summary>The facts of the founding meeting.</summary>
internal sealed class AssemblyForm
{
    public int BasedOn { get; set; }

    [Display(Name = "大会日期")]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "地点"), StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "主持人"), StringLength(60)]
    public string? Presider { get; set; }

    [Display(Name = "总监票人"), StringLength(60)]
    public string? ChiefTeller { get; set; }

    [Display(Name = "监票人"), StringLength(300)]
    public string? Tellers { get; set; }

    [Display(Name = "计票人"), StringLength(300)]
    public string? Counters { get; set; }

    [Display(Name = "应到会人数"), Range(0, 1_000_000)]
    public int Entitled { get; set; }

    [Display(Name = "实到会人数"), Range(0, 1_000_000)]
    public int Present { get; set; }

    public static AssemblyForm Of(Assembly? a, int electors) =>
        a is null
            ? new AssemblyForm { Entitled = electors }
            : new AssemblyForm
            {
                BasedOn = a.Version,
                HeldOn = a.HeldOn,
                Place = a.Place,
                Presider = a.Presider,
                ChiefTeller = a.ChiefTeller,
                Tellers = a.Tellers,
                Counters = a.Counters,
                Entitled = a.Entitled,
                Present = a.Present,
            };

    public void WriteTo(Assembly a)
    {
        a.HeldOn = HeldOn;
        a.Place = Place?.Trim() ?? "";
        a.Presider = Presider?.Trim() ?? "";
        a.ChiefTeller = ChiefTeller?.Trim() ?? "";
        a.Tellers = Tellers?.Trim() ?? "";
        a.Counters = Counters?.Trim() ?? "";
        (a.Entitled, a.Present) = (Entitled, Present);
    }

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("大会日期", $"{HeldOn:yyyy-MM-dd}"),
            ("地点", Place ?? ""),
            ("主持人", Presider ?? ""),
            ("总监票人", ChiefTeller ?? ""),
            ("监票人", Tellers ?? ""),
            ("计票人", Counters ?? ""),
            ("应到会人数", $"{Entitled}"),
            ("实到会人数", $"{Present}"),
        ];
}
