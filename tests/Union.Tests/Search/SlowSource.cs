using System.Runtime.CompilerServices;
using Union.Core.Indexing;

namespace Union.Tests.Search;

/// <summary>A source that gives nothing and takes its time over it, so that a build lasts as long as a test needs.</summary>
internal sealed class SlowSource(SlowSource.Gate gate) : IIndexSource
{
    public string Kind => "slow";

    public string DisplayName => "慢";

    public string Feature => "Union.Notices";

    public IReadOnlyCollection<string> RecordKinds => [];

    public async IAsyncEnumerable<IndexDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await gate.PassAsync(cancellationToken);
        yield break;
    }

    public Task<IReadOnlyList<IndexDocument>> LoadAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IndexDocument>>([]);

    internal sealed class Gate
    {
        private TaskCompletionSource open = Opened();

        public void Close() => open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => open.TrySetResult();

        public Task PassAsync(CancellationToken cancellationToken) => open.Task.WaitAsync(cancellationToken);

        private static TaskCompletionSource Opened()
        {
            var source = new TaskCompletionSource();
            source.SetResult();
            return source;
        }
    }
}
