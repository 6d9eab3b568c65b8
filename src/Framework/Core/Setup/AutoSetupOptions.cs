namespace Union.Core.Setup;

/// <summary>Configuration section <c>AutoSetup</c>: sets an empty installation up at its first start.</summary>
public sealed class AutoSetupOptions
{
    /// <summary>Name of the recipe; empty: the page <c>/setup</c> asks.</summary>
    public string Recipe { get; set; } = "";

    public string SiteName { get; set; } = "";

    public string AdminUsername { get; set; } = "admin";

    /// <summary>Made up and printed once when empty.</summary>
    public string AdminPassword { get; set; } = "";

    /// <summary>Password of the demo accounts; each gets one of its own, printed once, when empty.</summary>
    public string DemoPassword { get; set; } = "";
}
