using System.Globalization;
using System.Text;

namespace Union.Identifiers.Books.Cnmarc;

/// <summary>Writes ISO 2709.</summary>
internal static class CnMarcWriter
{
    public static byte[] Write(CnMarcRecord record, Encoding encoding)
    {
        var directory = new StringBuilder();
        using var data = new MemoryStream();
        foreach (var field in record.Fields)
        {
            var content = encoding.GetBytes(Content(field));
            if (content.Length + 1 > 9999)
                throw new InvalidOperationException($"字段 {field.Tag} 超过 9999 字节，无法写成 ISO 2709，请缩短。");
            directory.Append(CultureInfo.InvariantCulture, $"{field.Tag}{content.Length + 1:0000}{data.Length:00000}");
            data.Write(content);
            data.WriteByte(CnMarcRecord.FieldEnd);
        }
        var dataStart = CnMarcRecord.LeaderLength + directory.Length + 1;
        var length = dataStart + data.Length + 1;
        if (length > CnMarcRecord.MaxLength)
            throw new InvalidOperationException($"记录超过 {CnMarcRecord.MaxLength} 字节，无法写成 ISO 2709，请缩短。");
        var leader = string.Create(CultureInfo.InvariantCulture, $"{length:00000}{record.Leader[5..12]}{dataStart:00000}{record.Leader[17..]}");
        return
        [
            .. Encoding.ASCII.GetBytes(leader),
            .. Encoding.ASCII.GetBytes(directory.ToString()),
            CnMarcRecord.FieldEnd,
            .. data.ToArray(),
            CnMarcRecord.RecordEnd,
        ];
    }

    private static string Content(CnMarcField field)
    {
        if (field.Data is not null)
            return field.Data;
        var content = new StringBuilder(field.Indicators);
        foreach (var subfield in field.Subfields)
            content.Append((char)CnMarcRecord.SubfieldMark).Append(subfield.Code).Append(subfield.Value);
        return content.ToString();
    }
}
