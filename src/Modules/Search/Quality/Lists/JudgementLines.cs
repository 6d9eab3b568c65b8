using Microsoft.AspNetCore.Http;

namespace Union.Search.Quality.Lists;

/// <summary>The lines of an uploaded judgements file.</summary>
internal static class JudgementLines
{
    public const long LargestFile = 5 * 1024 * 1024;

    public static async Task<List<string>> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        var lines = new List<string>();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
            lines.Add(line);
        return lines;
    }
}
