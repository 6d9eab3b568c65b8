using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Union.Running;

/// <summary>
/// Waits for what happens in the background. The end of the patience is for what never comes; how fast a thing comes is a matter of the
/// benchmarks, and a busy machine takes its time.
/// </summary>
internal static class Waiting
{
    /// <summary>How long anything may take before it counts as never coming.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until the answer is yes.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public static async Task UntilAsync(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        for (var watch = Stopwatch.StartNew(); !await isSo(); await Task.Delay(Pause))
            if (watch.Elapsed > Patience)
                throw new TimeoutException($"not within {Patience}: {what}");
    }

    /// <inheritdoc cref="UntilAsync(Func{Task{bool}}, string)" />
    public static Task UntilAsync(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") =>
        UntilAsync(() => Task.FromResult(isSo()), what);

    /// <summary>Looks until there is something.</summary>
    /// <exception cref="TimeoutException">There never was.</exception>
    public static async Task<T> ForAsync<T>(Func<Task<T?>> look, [CallerArgumentExpression(nameof(look))] string what = "")
        where T : class
    {
        T? found = null;
        await UntilAsync(async () => (found = await look()) is not null, what);
        return found!;
    }

    /// <summary>Fails when work that grows faster than its input would not come to an end.</summary>
    /// <exception cref="TimeoutException">It did not.</exception>
    public static Task<T> EndsAsync<T>(Func<T> work) => Task.Run(work).WaitAsync(Patience);
}
