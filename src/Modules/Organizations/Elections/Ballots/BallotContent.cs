using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Union.Organizations.Elections.Ballots;

/// <summary>The canonical text of a sheet: the same counts give the same text and the same hash on any machine. One fact a line, no line twice.</summary>
internal static class BallotContent
{
    private const string Form = "union-ballot-sheet/1";

    public static string Of(BallotSheet s)
    {
        var text = new StringBuilder();
        void Line(string name, object value) =>
            text.Append(name)
                .Append('=')
                .Append(Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\n", " ", StringComparison.Ordinal))
                .Append('\n');
        Line("form", Form);
        Line("sheet", s.Id);
        Line("organization", s.OrganizationId);
        Line("subject", s.SubjectId);
        Line("body", s.Body);
        Line("post", s.Post);
        Line("round", s.Round);
        Line("held", s.HeldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line("seats", s.Seats);
        Line("entitled", s.Entitled);
        Line("present", s.Present);
        Line("issued", s.Issued);
        Line("returned", s.Returned);
        Line("invalid", s.Invalid);
        Line("quorum", s.Quorum);
        Line("majority", s.Majority);
        foreach (var v in s.Votes.OrderBy(v => v.Ordinal))
            Line(
                $"vote.{v.Ordinal.ToString(CultureInfo.InvariantCulture)}",
                string.Create(CultureInfo.InvariantCulture, $"{v.Name}|{v.For}|{v.Against}|{v.Abstain}")
            );
        Line("entered", s.EnteredById?.ToString() ?? "");
        Line("confirmed", s.ConfirmedById?.ToString() ?? "");
        return text.ToString();
    }

    public static string HashOf(BallotSheet s) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(s))));
}
