namespace Union.Core.Host;

/// <summary>A module's part of the <c>verify</c> command: looks at what it stores and changes nothing. Runs once for the installation, without a tenant.</summary>
public interface IIntegrityCheck
{
    /// <summary>What is looked at: 附件与文件.</summary>
    string Title { get; }

    /// <summary>What is wrong, in words; empty when sound.</summary>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken);
}
