using Union.Core.Host;

return await HostCommands.RunAsync(args);

/// <summary>The entry point, visible to the tests.</summary>
public partial class Program;
