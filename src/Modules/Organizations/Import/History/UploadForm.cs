using System.ComponentModel.DataAnnotations;
using Union.Organizations.Import.Batches;

namespace Union.Organizations.Import.History;

/// <summary>What a file brings, and where it goes.</summary>
internal sealed class UploadForm
{
    [Display(Name = "导入什么"), Required]
    public ImportKind? Kind { get; set; } = ImportKind.Organizations;

    [Display(Name = "导入到哪个工会下面"), Required]
    public Guid? OrganizationId { get; set; }
}
