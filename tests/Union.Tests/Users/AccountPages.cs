using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Tests.Hosting;
using Union.Users;

namespace Union.Tests.Users;

/// <summary>What the tests of accounts read from the pages.</summary>
internal static partial class AccountPages
{
    public static async Task<string> AddressAsync(UnionApp app, string userName, string tenant = "Default") =>
        await app.InTenantAsync(
            tenant,
            async s => $"/admin/users/{(await s.GetRequiredService<UnionDbContext>().Set<User>().SingleAsync(u => u.UserName == userName)).Id}"
        );

    public static string VersionIn(string html) => Version().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"Input.Version\"[^>]* value=\"(\\d+)\"")]
    private static partial Regex Version();
}
