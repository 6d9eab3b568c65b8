using Union.Core.Files;

namespace Union.Work.Documents;

/// <summary>A version of a template that the site brought itself; the newest one is used. Without content it stands for the built-in template.</summary>
public sealed class TemplateVersion : ITenantOwned, IRecordTitle
{
    private TemplateVersion() { }

    internal TemplateVersion(string templateCode, int number, string note, string savedBy, DateTime savedAt)
    {
        TemplateCode = templateCode;
        Number = number;
        Note = note;
        SavedBy = savedBy;
        SavedAt = savedAt;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string TemplateCode { get; private set; } = "";

    /// <summary>From 1; 0 is the built-in template.</summary>
    public int Number { get; private set; }

    public string Note { get; private set; } = "";

    public string FileName { get; private set; } = "";

    /// <summary>Null for the built-in template taken up again.</summary>
    public string? Sha256 { get; private set; }

    public long Length { get; private set; }

    public string SavedBy { get; private set; } = "";

    public DateTime SavedAt { get; private set; }

    public string RecordTitle => $"{TemplateCode} 第 {Number} 版";

    internal StoredContent? Content => Sha256 is null ? null : new(Sha256, Length, FileFormat.Docx);

    internal TemplateVersion With(string fileName, StoredContent content)
    {
        (FileName, Sha256, Length) = (fileName, content.Sha256, content.Length);
        return this;
    }
}
