using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Union.Texts.Targets;

namespace Union.Notices.Targets;

/// <summary>Names a proposal by its sentence, the place of its number there and its subject: the same in every version that has the sentence.</summary>
internal static class ProposalKey
{
    public static string Of(TargetProposal proposal) => Of(proposal.Sentence, proposal.NumberStart - proposal.SentenceStart, proposal.Subject);

    private static string Of(string sentence, int number, string subject)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{sentence}\n{number}\n{subject}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
