using Microsoft.Extensions.DependencyInjection;

namespace Union.Work.Procedures;

/// <summary><c>procedures</c>: draws the procedures of all modules into a file.</summary>
internal sealed class ProceduresVerb(ProcedureCatalog catalog, IServiceScopeFactory scopes) : IHostVerb
{
    public string Name => "procedures";

    public string Help => "procedures <文件.md>  把各项办理流程画成文档（状态图和环节表）";

    public bool NeedsInstallation => false;

    public async Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Positional is not [var file])
        {
            output.WriteLine("用法：" + Help);
            return 2;
        }
        await File.WriteAllTextAsync(file, ProcedureDocument.Write(catalog.All, await PermissionNames.ReadAsync(scopes)), cancellationToken);
        output.WriteLine($"写好了 {catalog.All.Count} 项流程：{file}");
        return 0;
    }
}
