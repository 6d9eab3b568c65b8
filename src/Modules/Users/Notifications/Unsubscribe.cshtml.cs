using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Users.Notifications;

/// <summary>
/// Stops a person's mails without sign-in. Opening the link changes nothing (mail programs open links by themselves); the post does. It
/// asks for no antiforgery token: the signed words are what proves it, and mail programs post them (RFC 8058).
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class UnsubscribeModel(UnsubscribeTokens tokens, UnionDbContext db, ChooseMail choose) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "t")]
    public string? Token { get; set; }

    public bool IsValid { get; private set; }

    public bool IsDone { get; private set; }

    public void OnGet() => Show(tokens.Read(Token) is not null);

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        var id = tokens.Read(Token);
        Show(id is not null && await db.Set<User>().AnyAsync(u => u.Id == id, cancellationToken));
        if (!IsValid)
            return;
        await choose.SaveAsync(id!.Value, MailPace.None, "邮件中的退订链接", cancellationToken);
        IsDone = true;
    }

    private void Show(bool isValid)
    {
        IsValid = isValid;
        if (!isValid)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
