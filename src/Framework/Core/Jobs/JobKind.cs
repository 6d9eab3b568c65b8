using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Core.Jobs;

/// <summary>Ties a payload's type name to its handler.</summary>
internal sealed record JobKind(string Name, Type HandlerType, Func<IServiceProvider, string, JobProgress, CancellationToken, Task> Run)
{
    public static JobKind Of<TPayload, THandler>()
        where THandler : class, IJobHandler<TPayload> =>
        new(
            NameOf<TPayload>(),
            typeof(THandler),
            (services, payload, progress, cancellationToken) =>
                services.GetRequiredService<THandler>().RunAsync(JsonSerializer.Deserialize<TPayload>(payload)!, progress, cancellationToken)
        );

    public static string NameOf<TPayload>() => typeof(TPayload).FullName!;
}
