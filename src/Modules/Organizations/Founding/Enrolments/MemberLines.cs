using System.Globalization;
using Union.Core.Files.Tables;
using Union.Identifiers.People;

namespace Union.Organizations.Founding.Enrolments;

/// <summary>
/// Reads a list of members: name, sex, department, day of application, divided by tabs or commas; a heading and empty lines are passed over.
/// Good lines are kept whatever the others are; each bad line says why.
/// </summary>
internal static class MemberLines
{
    public const int Most = 20_000;

    private const int FirstDay = 20_000;
    private const int LastDay = 80_000;

    private static readonly char[] Dividers = ['\t', ',', '，', ';', '；'];
    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    public static IReadOnlyList<MemberLine> Read(IEnumerable<SheetRow> rows, DateOnly today, IEnumerable<Enrolment> known)
    {
        var seen = known.Select(m => (m.PersonName, m.Department)).ToHashSet();
        var lines = new List<MemberLine>();
        foreach (var row in rows)
            if (!row.Cells.All(string.IsNullOrWhiteSpace) && (lines.Count > 0 || !IsHeading(row)))
                lines.Add(ReadOne(row, today, seen));
        return lines;
    }

    public static IEnumerable<SheetRow> Split(string text) =>
        text.Split('\n')
            .Select((line, i) => new SheetRow(i + 1, [.. line.Trim('\r', ' ', '\uFEFF').Split(Dividers).Select(c => c.Trim(' ', '"', '\u3000'))]));

    private static bool IsHeading(SheetRow row) => row[0] is "姓名" or "序号" or "会员姓名";

    private static MemberLine ReadOne(SheetRow row, DateOnly today, HashSet<(string, string)> seen)
    {
        string Cell(int at) => row[at].Trim();
        var (name, department) = (Cell(0), Cell(2));
        MemberLine Bad(string why) => new(row.Line, name, null, why);
        if (name.Length == 0)
            return Bad("没有姓名。第一列是姓名，请补上。");
        if (name.Length > Enrolment.NameLength || name.Any(char.IsAsciiDigit))
            return Bad("姓名不对：应是人名，不能有数字，也不要填身份证号。");
        if (Cell(1) is not ("男" or "女") and var sex)
            return Bad(sex.Length == 0 ? "没有性别。第二列填“男”或“女”。" : $"性别“{sex}”不对，应是“男”或“女”。");
        if (department.Length == 0)
            return Bad("没有部门。第三列填部门或车间，代表名额按部门分配。");
        if (department.Length > Enrolment.DepartmentLength)
            return Bad($"部门名称超过 {Enrolment.DepartmentLength} 个字，请缩短。");
        var day = today;
        if (Cell(3) is { Length: > 0 } text && !TryDay(text, out day))
            return Bad($"申请日期“{text}”读不出来，请写成 2099-03-01 的样子。");
        if (day > today)
            return Bad($"申请日期 {day:yyyy-MM-dd} 在今天之后，请核对。");
        if (!seen.Add((name, department)))
            return Bad($"“{department}”的{name}已经在名册里；同名的两个人请在姓名后注明，如“{name}（二车间）”。");
        return new MemberLine(row.Line, name, new MemberFacts(name, Cell(1) == "女" ? Sex.Female : Sex.Male, department, day), null);
    }

    // A day in a cell that shows it as a plain number is the count of days since 1900.
    private static bool TryDay(string text, out DateOnly day)
    {
        if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is <= FirstDay or >= LastDay)
            return false;
        day = DateOnly.FromDateTime(DateTime.FromOADate(number));
        return true;
    }
}
