using Union.Identifiers.Regions;

namespace Union.Identifiers;

/// <summary>
/// The plausibility (L3) tables a parser works with. They are switchable so that tests and demonstrations can use values that belong to nobody
/// (region 99, mobile prefix 12) and production refuses or flags exactly those.
/// </summary>
public sealed record IdentifierProfile
{
    /// <summary>What a real installation uses, and the default everywhere.</summary>
    public static IdentifierProfile Production { get; } = new();

    /// <summary>Also knows region 99 and mobile prefix 12, which are assigned to nobody.</summary>
    public static IdentifierProfile Testing { get; } = new() { Regions = RegionTable.BuiltIn.WithTestRegion(), MobileSecondDigits = "23456789" };

    /// <summary>Which places exist, and when.</summary>
    public RegionTable Regions { get; init; } = RegionTable.BuiltIn;

    /// <summary>The second digits a mobile number may have; the first is 1.</summary>
    public string MobileSecondDigits { get; init; } = "3456789";

    /// <summary>Below this age a worker's identity number draws a warning (劳动法§15).</summary>
    public int MinimumWorkingAge { get; init; } = 16;

    /// <summary>Where "today" comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Today by the calendar in China (UTC+8, no daylight saving).</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime.AddHours(8));
}
