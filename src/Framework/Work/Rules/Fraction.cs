using System.Globalization;

namespace Union.Work.Rules;

/// <summary>A part of a whole as the law writes it: 2/3. Compared in whole numbers, never rounded.</summary>
public readonly record struct Fraction(int Numerator, int Denominator)
{
    /// <summary>Whether <paramref name="part"/> of <paramref name="whole"/> is at least this fraction (达到、三分之二以上).</summary>
    public bool IsReachedBy(long part, long whole) => part * Denominator >= whole * Numerator;

    /// <summary>Whether it is more than this fraction (过半数).</summary>
    public bool IsExceededBy(long part, long whole) => part * Denominator > whole * Numerator;

    /// <summary>Smallest number that reaches the fraction of <paramref name="whole"/>.</summary>
    public int Least(int whole) => (int)(((long)whole * Numerator + Denominator - 1) / Denominator);

    /// <summary>Smallest number that exceeds the fraction of <paramref name="whole"/>.</summary>
    public int LeastAbove(int whole) => (int)((long)whole * Numerator / Denominator) + 1;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    public static bool TryParse(string text, out Fraction fraction)
    {
        fraction = default;
        if (
            text.Split('/') is not [var n, var d]
            || !int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            || !int.TryParse(d, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            || denominator == 0
        )
            return false;
        fraction = new Fraction(numerator, denominator);
        return true;
    }
}
