using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Users.People;

/// <summary>Carries a fresh link to the next page, which shows it once: it is kept nowhere in clear.</summary>
internal static class ShownLink
{
    private const string Key = "AccountLink";

    public static void Put(PageModel page, string token)
    {
        var request = page.Request;
        page.TempData[Key] = $"{request.Scheme}://{request.Host}{request.PathBase}/invite/{token}";
    }

    public static string? Take(PageModel page) => page.TempData[Key] as string;
}
