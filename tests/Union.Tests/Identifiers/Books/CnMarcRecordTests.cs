using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Union.Identifiers;
using Union.Identifiers.Books.Cnmarc;

namespace Union.Tests.Identifiers.Books;

public sealed class CnMarcRecordTests
{
    [Theory]
    [InlineData(CnMarcEncoding.Utf8)]
    [InlineData(CnMarcEncoding.Gb18030)]
    public void Read_WrittenRecord_GivesTheSameBook(CnMarcEncoding encoding)
    {
        var parsed = CnMarcRecord.Read(Book().Write(encoding));

        parsed.Warnings.ShouldBeEmpty();
        var book = parsed.Value;
        book.ControlNumber.ShouldBe("990000001");
        book.Title.ShouldBe("测试职工读本");
        book.Responsibility.ShouldBe("测编写组编");
        book.Publisher.ShouldBe("测出版社");
        book.PublicationDate.ShouldBe("2099.5");
        book.Price.ShouldBe("CNY28.00");
        book.Isbn.ShouldNotBeNull().Value.ShouldBe("9799000000011");
        book.Clc.ShouldNotBeNull().Value.ShouldBe("D922.5");
        book.Subjects.ShouldBe(["工会工作", "职工教育"]);
        book.Fields.ShouldBe(Book().Fields);
        book.Leader[..5].ShouldBe(book.Write(encoding).Length.ToString("00000", null));
    }

    [Fact]
    public void Validate_PoorRecord_NamesEveryField()
    {
        var poor = CnMarcRecord.Create(
            CnMarcField.Of("010", "  ", new CnMarcSubfield('a', "979-9-000-00001-2")),
            CnMarcField.Of("100", "  ", new CnMarcSubfield('a', "20990101d2099")),
            CnMarcField.Of("690", "  ", new CnMarcSubfield('a', "L12"))
        );

        poor.Validate()
            .Select(problem => problem.Code)
            .ShouldBe(["cnmarc.001", "cnmarc.200", "cnmarc.210", "cnmarc.100", "cnmarc.010", "cnmarc.690"]);
        CnMarcRecord.Read(poor.Write()).Warnings.ShouldBe(poor.Validate());
    }

    [Fact]
    public void Read_ConvertedFileWithOldDirectory_IsReadByFieldEndsWithAWarning()
    {
        // What a plain re-encoding of a GBK file to UTF-8 leaves: right fields, wrong lengths.
        CnMarcEncoding from = CnMarcEncoding.Gb18030;
        var converted = Encoding.UTF8.GetBytes(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(Book().Write(from)));

        var parsed = CnMarcRecord.Read(converted);

        parsed.Value.Fields.ShouldBe(Book().Fields);
        parsed.Warnings.ShouldHaveSingleItem().Code.ShouldBe("cnmarc.directory");
    }

    [Theory]
    [InlineData("", "不完整")]
    [InlineData("00026nam0 2200025   450 \u001E", "不完整")]
    [InlineData("00026nam0 22000x5   450 \u001E\u001D", "头标区")]
    [InlineData("00026nam0 2200025   450 \u001E\u001D", "目次区")]
    [InlineData("00030nam0 2200029   450 0010\u001E\u001D", "目次区")]
    [InlineData("00038nam0 2200037   450 001000900000\u001E\u001D", "字段数不符")]
    public void Read_BrokenStructure_SaysWhatIsWrong(string record, string message) =>
        CnMarcRecord.Read(Encoding.Latin1.GetBytes(record)).Error.ShouldNotBeNull().Message.ShouldContain(message);

    [Fact]
    public void ReadAll_OneBrokenRecordAmongThree_ReadsTheOthers()
    {
        byte[] file =
        [
            .. Book().Write(),
            (byte)'\r',
            (byte)'\n',
            .. "rubbish\u001D"u8,
            .. new byte[200_000],
            CnMarcEnd,
            .. Book().Write(),
            (byte)'\n',
            0x1A,
        ];

        CnMarcRecord.ReadAll(new MemoryStream(file)).Select(parsed => parsed.Error?.Code).ShouldBe([null, "cnmarc.cut", "cnmarc.length", null]);
    }

    [Fact]
    public void ReadAll_CutOffAtTheEnd_ReportsTheLastRecord()
    {
        var file = Book().Write();

        CnMarcRecord.ReadAll(new MemoryStream([.. file, .. file[..^10]])).Select(parsed => parsed.IsValid).ShouldBe([true, false]);
    }

    [Fact]
    public void Field_WithASeparatorInside_IsRefused()
    {
        Should.Throw<ArgumentException>(() => CnMarcField.Of("200", "1 ", new CnMarcSubfield('a', "测\u001E")));
        Should.Throw<ArgumentException>(() => CnMarcField.Of("001", "1 "));
        Should.Throw<ArgumentException>(() => CnMarcField.Of("200", "1"));
        Should.Throw<ArgumentException>(() => CnMarcField.Control("200", "测"));
        Should.Throw<InvalidOperationException>(() => CnMarcRecord.Create(CnMarcField.Control("001", new string('9', 10_000))).Write());
    }

    [Fact]
    public void Write_AnyRecord_RoundTrips() =>
        Inputs.Always(
            from fields in Fields.ListOf()
            from encoding in Gen.Elements(CnMarcEncoding.Utf8, CnMarcEncoding.Gb18030)
            where fields.Count > 0
            select (fields, encoding),
            sample =>
            {
                var bytes = CnMarcRecord.Create([.. sample.fields]).Write(sample.encoding);
                return CnMarcRecord.Read(bytes, sample.encoding).Value.Fields.SequenceEqual(sample.fields);
            }
        );

    [Fact]
    public void Read_AnyBytes_NeverThrows()
    {
        var book = Book().Write();
        Inputs.Always(
            from changes in Gen.Choose(0, book.Length - 1).Zip(Gen.Choose(0, 255)).ListOf()
            from length in Gen.Choose(0, book.Length)
            select (changes, length),
            sample =>
            {
                var bytes = book.ToArray();
                foreach (var (index, value) in sample.changes)
                    bytes[index] = (byte)value;
                var direct = CnMarcRecord.Read(bytes.AsSpan(0, sample.length));
                var streamed = CnMarcRecord.ReadAll(new MemoryStream(bytes, 0, sample.length)).ToList();
                return (direct.IsValid || direct.Error.Level == CheckLevel.Form)
                    && streamed.TrueForAll(parsed => parsed.IsValid || parsed.Error is not null);
            }
        );
    }

    private const byte CnMarcEnd = 0x1D;

    private static Gen<CnMarcField> Fields { get; } =
        from tag in Gen.Choose(1, 999)
        from text in Gen.Elements("", "测", "职工书屋 2099", "𠮷", "a;b/c", new string('测', 200))
        from code in Gen.Elements('a', 'b', 'f', '9')
        select tag < 10
            ? CnMarcField.Control(tag.ToString("000", null), text)
            : CnMarcField.Of(tag.ToString("000", null), "1 ", new CnMarcSubfield(code, text), new CnMarcSubfield('z', "末"));

    private static CnMarcRecord Book() =>
        CnMarcRecord.Create(
            CnMarcField.Control("001", "990000001"),
            CnMarcField.Of("010", "  ", new CnMarcSubfield('a', "979-9-000-00001-1"), new CnMarcSubfield('d', "CNY28.00")),
            CnMarcField.Of("100", "  ", new CnMarcSubfield('a', "20990501d2099    em y0chiy50      ea")),
            CnMarcField.Of("200", "1 ", new CnMarcSubfield('a', "测试职工读本"), new CnMarcSubfield('f', "测编写组编")),
            CnMarcField.Of("210", "  ", new CnMarcSubfield('a', "测市"), new CnMarcSubfield('c', "测出版社"), new CnMarcSubfield('d', "2099.5")),
            CnMarcField.Of("606", "0 ", new CnMarcSubfield('a', "工会工作")),
            CnMarcField.Of("606", "0 ", new CnMarcSubfield('a', "职工教育")),
            CnMarcField.Of("690", "  ", new CnMarcSubfield('a', "D922.5"), new CnMarcSubfield('v', "5"))
        );
}
