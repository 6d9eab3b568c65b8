using Union.Core.Host;
using Union.Web.Assets;
using Union.Web.Security;

return await HostCommands.RunAsync(args, early: app => app.UseSecurityHeaders().UseAssets());

/// <summary>The entry point, visible to the tests.</summary>
public partial class Program;
