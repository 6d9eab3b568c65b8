using System.Globalization;
using System.Text;
using Union.Core.Files.Tables;
using Union.Identifiers;
using Union.Identifiers.Organizations;
using Union.Identifiers.Regions;
using Union.Organizations.Import.Columns;

namespace Union.Organizations.Import.Planning;

/// <summary>Reads the fields of one row; what is wrong with a cell becomes a reason that names the column, the rule and what to do.</summary>
internal sealed class RowCells(SheetRow row, IReadOnlyDictionary<string, int> columns, IReadOnlyList<ImportField> fields)
{
    public List<string> Errors { get; } = [];

    public int Line => row.Line;

    public IReadOnlyList<string> All => row.Cells;

    public string Raw(string key) => columns.TryGetValue(key, out var column) ? row[column].Trim() : "";

    /// <summary>The text of a cell; empty when there is none.</summary>
    public string Text(string key, int longest)
    {
        // A spreadsheet shows an apostrophe in front of a text as nothing.
        var text = Raw(key).TrimStart('\'').Trim();
        if (text.Length > longest)
            Wrong(key, $"有 {text.Length} 个字，最多 {longest} 个字，请缩短");
        else if (text.Any(char.IsControl) || text.Contains('\uFFFD', StringComparison.Ordinal))
            Wrong(key, "含有乱码或换行，请照原件重新填写");
        return text;
    }

    /// <summary>The text that a row cannot do without.</summary>
    public string Required(string key, int longest)
    {
        var text = Text(key, longest);
        if (text.Length == 0)
            Wrong(key, "没有填写，请补上");
        return text;
    }

    /// <summary>A count of people; null when the cell is empty.</summary>
    public int? Count(string key)
    {
        var text = Digits(key).Replace(",", "", StringComparison.Ordinal).TrimEnd('人').Trim();
        if (text.Length == 0)
            return null;
        if (
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number)
            && number <= 10_000_000
        )
            return (int)number;
        Wrong(key, $"“{Raw(key)}”不是人数，请填 0 到 10000000 的整数");
        return null;
    }

    /// <summary>A year; null when the cell is empty.</summary>
    public int? Year(string key)
    {
        var text = Digits(key).TrimEnd('年').Trim();
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2100)
            return year;
        Wrong(key, $"“{Raw(key)}”不是年份，请填四位数字，如 2016");
        return null;
    }

    /// <summary>A day not after <paramref name="latest"/>; null when the cell is empty.</summary>
    public DateOnly? Day(string key, DateOnly latest)
    {
        if (Raw(key).Length == 0)
            return null;
        var parsed = ChineseDate.Parse(Raw(key));
        if (!parsed.TryGet(out var date))
            Wrong(key, $"“{Raw(key)}”：{parsed.Error!.Message.TrimEnd('。')}");
        else if (date.First > latest)
            Wrong(key, $"{date.First:yyyy-MM-dd} 在今天之后，请核对年份");
        else if (date.First.Year < 1900)
            Wrong(key, $"{date.First:yyyy-MM-dd} 早于 1900 年，请核对");
        else
            return date.First;
        return null;
    }

    /// <summary>Yes or no; null when the cell is empty.</summary>
    public bool? YesNo(string key)
    {
        switch (Raw(key))
        {
            case "":
                return null;
            case "是" or "√" or "1" or "有" or "Y" or "y" or "TRUE" or "True":
                return true;
            case "否" or "×" or "0" or "无" or "N" or "n" or "FALSE" or "False":
                return false;
            default:
                Wrong(key, $"“{Raw(key)}”看不出是还是否，请填“是”或“否”");
                return null;
        }
    }

    /// <summary>A social credit code for its purpose; empty when the cell is empty.</summary>
    public string CreditCode(string key, SocialCreditCodePurpose purpose)
    {
        if (Raw(key).Length == 0)
            return "";
        var parsed = SocialCreditCode.Parse(Raw(key), purpose);
        if (parsed.TryGet(out var code))
            return code.Value;
        Wrong(key, $"“{Raw(key)}”：{parsed.Error!.Message.TrimEnd('。')}");
        return "";
    }

    /// <summary>A region code in its shortest form; empty when the cell is empty.</summary>
    public string Region(string key)
    {
        if (Raw(key).Length == 0)
            return "";
        var parsed = RegionCode.Parse(Raw(key), IdentifierProfile.Production);
        if (parsed.TryGet(out var code))
            return code.Value;
        Wrong(key, $"“{Raw(key)}”：{parsed.Error!.Message.TrimEnd('。')}");
        return "";
    }

    /// <summary>The letter of an industry section; empty when the cell is empty.</summary>
    public string Industry(string key)
    {
        if (Raw(key).Length == 0)
            return "";
        var parsed = IndustrySection.Parse(Raw(key));
        if (parsed.TryGet(out var section))
            return section.Letter.ToString(CultureInfo.InvariantCulture);
        Wrong(key, $"“{Raw(key)}”：{parsed.Error!.Message.TrimEnd('。')}");
        return "";
    }

    public void Wrong(string key, string what) => Errors.Add($"{NameOf(key)}{(what.StartsWith('“') ? "" : "：")}{what}。");

    // Full-width digits are digits.
    private string Digits(string key) => Raw(key).Normalize(NormalizationForm.FormKC);

    private string NameOf(string key) => fields.First(f => f.Key == key).Name;
}
