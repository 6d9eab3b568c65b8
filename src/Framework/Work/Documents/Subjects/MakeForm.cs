using System.ComponentModel.DataAnnotations;

namespace Union.Work.Documents.Subjects;

/// <summary>What a person adds to the data of the record before a paper is made.</summary>
internal sealed class MakeForm
{
    [Display(Name = "成文日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "机关代字")]
    public string? IssuerCode { get; set; }

    [Display(Name = "文号"), StringLength(100)]
    public string? Number { get; set; }

    /// <summary>Values of fields that the record lacks, by name.</summary>
    public Dictionary<string, string?> Values { get; set; } = [];
}
