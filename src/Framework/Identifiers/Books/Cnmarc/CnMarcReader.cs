using System.Text;

namespace Union.Identifiers.Books.Cnmarc;

/// <summary>Reads ISO 2709. Files in the wild have wrong lengths (converted from GBK to UTF-8 without a new directory), so the field ends decide when the directory lies.</summary>
internal static class CnMarcReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static Encoding? EncodingOf(CnMarcEncoding encoding) =>
        encoding switch
        {
            CnMarcEncoding.Utf8 => Encoding.UTF8,
            CnMarcEncoding.Gb18030 => Gb18030,
            _ => null,
        };

    public static IEnumerable<Parsed<CnMarcRecord>> ReadAll(Stream stream, CnMarcEncoding encoding)
    {
        var buffer = new byte[16 * 1024];
        var record = new List<byte>();
        for (int count; (count = stream.Read(buffer)) > 0; )
        for (var i = 0; i < count; i++)
        {
            // One byte over the limit is kept as the mark of a record that is too long.
            if (record.Count <= CnMarcRecord.MaxLength && !(record.Count == 0 && buffer[i] is (byte)'\r' or (byte)'\n' or (byte)' '))
                record.Add(buffer[i]);
            if (buffer[i] != CnMarcRecord.RecordEnd)
                continue;
            yield return Read([.. record], encoding);
            record.Clear();
        }
        if (record.Exists(b => b is not ((byte)'\r' or (byte)'\n' or (byte)' ' or 0 or 0x1A)))
            yield return Read([.. record], encoding);
    }

    public static Parsed<CnMarcRecord> Read(ReadOnlySpan<byte> bytes, CnMarcEncoding encoding)
    {
        var (text, decoded) = Decoder(bytes, encoding);
        var parsing = new Parsing<CnMarcRecord>(text, "cnmarc");
        if (bytes.Length > CnMarcRecord.MaxLength)
            return parsing.FailForm("length", $"这条记录超过 {CnMarcRecord.MaxLength} 字节，可能缺少记录结束符，请检查文件。");
        if (bytes.Length < CnMarcRecord.LeaderLength + 2 || bytes[^1] != CnMarcRecord.RecordEnd)
            return parsing.FailForm("cut", "这条记录不完整（没有记录结束符），文件可能被截断，请重新导出。");
        var leader = bytes[..CnMarcRecord.LeaderLength];
        if (Number(leader[12..17]) is not { } dataStart || leader.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
            return parsing.FailForm("leader", "这条记录的头标区（前 24 个字符）不对，可能不是 ISO 2709 格式，请检查文件。");
        var directoryEnd = bytes.IndexOf(CnMarcRecord.FieldEnd);
        var directory = directoryEnd < 0 ? default : bytes[CnMarcRecord.LeaderLength..Math.Max(directoryEnd, CnMarcRecord.LeaderLength)];
        if (directory.IsEmpty || directory.Length % CnMarcRecord.EntryLength != 0 || directory.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return parsing.FailForm("directory", "这条记录的地址目次区不对（每项应为 12 位数字），请重新导出。");
        var fields = ByDirectory(bytes, directory, dataStart);
        if (fields is null && (fields = ByFieldEnds(bytes[(directoryEnd + 1)..], directory)) is not null)
            parsing.Warn(CheckLevel.Form, "directory", "这条记录的长度或目次与内容不符，已按字段结束符读取，请核对内容。");
        if (fields is null)
            return parsing.FailForm("directory", "这条记录的目次与字段数不符，无法断定字段，请重新导出。");
        return Done(parsing, Encoding.ASCII.GetString(leader), directory, fields, decoded);
    }

    private static (string Text, Encoding Used) Decoder(ReadOnlySpan<byte> bytes, CnMarcEncoding encoding)
    {
        if (EncodingOf(encoding) is { } given)
            return (given.GetString(bytes), given);
        try
        {
            return (StrictUtf8.GetString(bytes), Encoding.UTF8);
        }
        catch (DecoderFallbackException)
        {
            return (Gb18030.GetString(bytes), Gb18030);
        }
    }

    private static List<byte[]>? ByDirectory(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> directory, int dataStart)
    {
        var fields = new List<byte[]>();
        for (var entry = directory; !entry.IsEmpty; entry = entry[CnMarcRecord.EntryLength..])
        {
            var length = Number(entry[3..7])!.Value;
            var start = dataStart + Number(entry[7..12])!.Value;
            if (length < 1 || start + length >= bytes.Length)
                return null;
            var field = bytes.Slice(start, length);
            if (field.IndexOf(CnMarcRecord.FieldEnd) != length - 1)
                return null;
            fields.Add(field[..^1].ToArray());
        }
        return fields;
    }

    private static List<byte[]>? ByFieldEnds(ReadOnlySpan<byte> data, ReadOnlySpan<byte> directory)
    {
        var fields = new List<byte[]>();
        for (int end; (end = data.IndexOf(CnMarcRecord.FieldEnd)) >= 0; data = data[(end + 1)..])
            fields.Add(data[..end].ToArray());
        return fields.Count == directory.Length / CnMarcRecord.EntryLength ? fields : null;
    }

    private static Parsed<CnMarcRecord> Done(
        Parsing<CnMarcRecord> parsing,
        string leader,
        ReadOnlySpan<byte> directory,
        List<byte[]> contents,
        Encoding encoding
    )
    {
        var fields = new List<CnMarcField>();
        for (var i = 0; i < contents.Count; i++)
            fields.Add(Field(Encoding.ASCII.GetString(directory.Slice(i * CnMarcRecord.EntryLength, 3)), encoding.GetString(contents[i])));
        var record = new CnMarcRecord(leader, fields);
        if (parsing.Raw.Contains('\uFFFD', StringComparison.Ordinal))
            parsing.Warn(CheckLevel.Form, "encoding", "这条记录中有认不出的字，编码可能不是 UTF-8 或 GBK，请核对内容。");
        foreach (var problem in record.Validate())
            parsing.Warn(problem);
        return parsing.Done(record);
    }

    private static CnMarcField Field(string tag, string content)
    {
        if (CnMarcField.IsControl(tag))
            return CnMarcField.AsRead(tag, content, "", []);
        var parts = content.Split((char)CnMarcRecord.SubfieldMark);
        var subfields = parts.Skip(1).Where(part => part.Length > 0).Select(part => new CnMarcSubfield(part[0], part[1..])).ToList();
        return CnMarcField.AsRead(tag, null, parts[0].PadRight(2)[..2], subfields);
    }

    private static int? Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var b in digits)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return null;
            number = number * 10 + (b - '0');
        }
        return number;
    }
}
