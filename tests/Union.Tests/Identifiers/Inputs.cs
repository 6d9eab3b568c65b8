using FsCheck;
using FsCheck.Fluent;
using Union.Identifiers;

namespace Union.Tests.Identifiers;

/// <summary>Inputs the property tests draw from. Every value is synthetic: region 99, code 测, mobile prefix 12 belong to nobody.</summary>
internal static class Inputs
{
    public static readonly Config Config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300);

    /// <summary>A profile whose clock stands still.</summary>
    public static readonly IdentifierProfile Testing = IdentifierProfile.Testing with
    {
        Clock = new FixedClock(new DateTime(2026, 6, 30, 0, 0, 0, DateTimeKind.Utc)),
    };

    public static readonly IdentifierProfile Production = IdentifierProfile.Production with { Clock = Testing.Clock };

    /// <summary>Anything a form can be sent: odd Unicode, lone surrogates, half-right numbers.</summary>
    public static Gen<string> Hostile { get; } =
        Gen.OneOf(
            Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf().Select(chars => new string(chars)),
            Gen.Elements(
                    "0123456789Xx〔〕[](（）【】{}第号號令公告年月日元万亿.-, 　/测工发办字二〇一七十AaTIOSVZ=\u001D\u001E\u001F\uD800\uDC00\uFFFE\uFFFFé①Ⅷ".ToCharArray()
                )
                .ArrayOf()
                .Select(chars => new string(chars))
        );

    public static Gen<string> Digits(int length) => Gen.Choose(0, 9).ArrayOf(length).Select(digits => string.Concat(digits));

    public static Gen<DateOnly> Dates { get; } =
        Gen.Choose(new DateOnly(1910, 1, 1).DayNumber, new DateOnly(2026, 6, 29).DayNumber).Select(DateOnly.FromDayNumber);

    /// <summary>Every text that differs from the given one in one digit.</summary>
    public static IEnumerable<string> WithOneDigitChanged(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsAsciiDigit(text[i]))
                for (var digit = '0'; digit <= '9'; digit++)
                    if (digit != text[i])
                        yield return string.Concat(text.AsSpan(0, i), digit.ToString(), text.AsSpan(i + 1));
    }

    /// <summary>The same digits as a hurried person or another program writes them.</summary>
    public static IEnumerable<string> WithOtherSpelling(string text)
    {
        yield return $"  {text}\t";
        yield return text.ToLowerInvariant();
        yield return string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
        yield return string.Join('\u00A0', text.Chunk(4).Select(part => new string(part)));
    }

    public static void Always<T>(Gen<T> values, Func<T, bool> holds) => Prop.ForAll(values.ToArbitrary(), holds).Check(Config);

    private sealed class FixedClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
