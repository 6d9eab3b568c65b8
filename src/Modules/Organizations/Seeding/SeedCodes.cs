using System.Globalization;
using Union.Identifiers.Organizations;
using Union.Work.Seeding;

namespace Union.Organizations.Seeding;

/// <summary>Numbers with right check digits and a region 99 that no place has; serials run through the site.</summary>
internal sealed class SeedCodes(SeedSite site)
{
    private const string Digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private int _serial;

    /// <param name="classCode">81 union, 91 enterprise, 11 organ, 12 institution, 52 social organisation, 93 co-operative.</param>
    public string Next(string classCode)
    {
        // TE marks a test code; county and serial make it unique in the installation.
        var serial = string.Concat(Digits[_serial / 961 % 31], Digits[_serial / 31 % 31], Digits[_serial % 31]);
        _serial++;
        var inner = "TE" + County() + serial;
        var first17 = classCode + site.RegionCode + inner + OrganizationCode.CheckCharacter(inner);
        return first17 + SocialCreditCode.CheckCharacter(first17);
    }

    /// <summary>Mobile numbers with the unissued prefix 12.</summary>
    public string Mobile() =>
        "12"
        + (int.Parse(site.RegionCode[2..], CultureInfo.InvariantCulture) * 100_000L + _serial++).ToString("000000000", CultureInfo.InvariantCulture);

    // Three characters that tell the county of the installation.
    private string County()
    {
        var number = int.Parse(site.RegionCode[2..], CultureInfo.InvariantCulture);
        return string.Concat(Digits[number / 961 % 31], Digits[number / 31 % 31], Digits[number % 31]);
    }
}
