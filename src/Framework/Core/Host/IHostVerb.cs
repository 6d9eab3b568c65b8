namespace Union.Core.Host;

/// <summary>A command of the host besides serving: <c>import</c>, <c>recipe run</c> … Runs on a prepared database without the web server.</summary>
public interface IHostVerb
{
    /// <summary>Words of the command: "recipe run".</summary>
    string Name { get; }

    /// <summary>One line for the list of commands, with its arguments.</summary>
    string Help { get; }

    /// <summary>Options of the verb that take no value: "dry-run".</summary>
    IReadOnlyList<string> Flags => [];

    /// <summary>Whether database and sites are brought up first; a verb that replaces them says no.</summary>
    bool NeedsInstallation => true;

    /// <summary>Runs with what follows the name; returns the exit code. Messages for people go to <paramref name="output"/>.</summary>
    Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken);
}
