using System.ComponentModel.DataAnnotations;
using Union.Web.Forms;

namespace Union.Organizations.Officers.Trainings.Courses;

/// <summary>The facts of a course.</summary>
internal sealed class CourseForm
{
    [Display(Name = "课程"), Required, StringLength(200)]
    public string? Course { get; set; }

    [Display(Name = "方式"), Required]
    public TrainingMethod? Method { get; set; }

    [Display(Name = "学时"), Required, Range(1, 1000)]
    public int? Hours { get; set; }

    [Display(Name = "日期"), Required]
    public DateOnly? On { get; set; }

    [Display(Name = "举办单位"), Required, StringLength(200)]
    public string? Organizer { get; set; }

    /// <summary>Version the form was filled from.</summary>
    public int Version { get; set; }

    public static CourseForm Of(Training training) =>
        new()
        {
            Course = training.Course,
            Method = training.Method,
            Hours = training.Hours,
            On = training.On,
            Organizer = training.Organizer,
            Version = training.Version,
        };

    public Training Make(Guid organizationId) => new(organizationId, Course!.Trim(), Method!.Value, Hours!.Value, On!.Value, Organizer!.Trim());

    public void WriteTo(Training training) => training.Write(Course!.Trim(), Method!.Value, Hours!.Value, On!.Value, Organizer!.Trim());

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("课程", Course ?? ""),
            ("方式", Method?.DisplayName() ?? ""),
            ("学时", $"{Hours}"),
            ("日期", $"{On:yyyy-MM-dd}"),
            ("举办单位", Organizer ?? ""),
        ];
}
