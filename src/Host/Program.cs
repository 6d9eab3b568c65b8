using Union.Core.Host;
using Union.Web;
using Union.Web.Assets;
using Union.Web.Security;

return await HostCommands.RunAsync(args, services => services.AddUnionWeb(), app => app.UseSecurityHeaders().UseAssets());

/// <summary>The entry point, visible to the tests.</summary>
public partial class Program;
