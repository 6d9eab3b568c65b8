using System.ComponentModel.DataAnnotations;

namespace Union.Contents.Media.Keeping;

/// <summary>What may be changed about a file besides its content.</summary>
internal sealed class MediaForm
{
    [Display(Name = "文件名"), Required(ErrorMessage = "请填写文件名。"), StringLength(180)]
    public string? Name { get; set; }

    [Display(Name = "文件夹"), StringLength(MediaFile.PathLength)]
    public string? Folder { get; set; }

    [Display(Name = "替代文字"), StringLength(MediaFile.AltLength)]
    public string? Alt { get; set; }

    public int BasedOn { get; set; }

    public static MediaForm Of(MediaFile file) =>
        new()
        {
            Name = file.Name,
            Folder = file.Folder,
            Alt = file.Alt,
            BasedOn = file.Version,
        };
}
