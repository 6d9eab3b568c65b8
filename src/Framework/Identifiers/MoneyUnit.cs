namespace Union.Identifiers;

/// <summary>What a number without a unit means in a field or column.</summary>
public enum MoneyUnit
{
    /// <summary>元</summary>
    Yuan,

    /// <summary>万元</summary>
    TenThousandYuan,
}
